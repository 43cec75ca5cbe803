package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The "…" at the end of each row of a list. All rows share one menu, so that it stays open, and the focus stays at the
 * button, while the rows are drawn anew.
 */
public final class RowMenu<T> {
    private static final String BUTTON = """
            <button type="button" class="mf-more" ?hidden="${!item.more}" aria-haspopup="menu" aria-label="${item.more}"
              title="%s" @click="${(event) => window.mayfly.more(event)}"><mf-icon name="more"></mf-icon></button>""";

    /** And not by the right button, which is the browser's own, for the links in a row. */
    private static final String OPENED_BY_BUTTON = """
            customElements.whenDefined('vaadin-context-menu')
              .then(() => this.$contextMenuTargetConnector.updateOpenOn('mf-more'))""";

    private final GridContextMenu<T> menu = new GridContextMenu<>();
    private final Function<T, List<MenuEntry>> offered;

    private RowMenu(Function<T, List<MenuEntry>> offered) {
        this.offered = offered;
    }

    /**
     * Gives the rows of a list their menus.
     *
     * @param offered what can be done with a row; where that is nothing it has no menu
     * @param name what the button of a row is called for who doesn't see it
     * @param help what all of them say under the pointer
     * @return the column of the buttons
     */
    public static <T> Grid.Column<T> of(
            Grid<T> grid, Function<T, List<MenuEntry>> offered, Function<T, String> name, String help) {
        RowMenu<T> rows = new RowMenu<>(offered);
        rows.menu.setDynamicContentHandler(rows::fill);
        rows.menu.setTarget(grid);
        grid.addAttachListener(attached -> grid.getElement().executeJs(OPENED_BY_BUTTON));
        Span actions = new Span(grid.getTranslation("actions"));
        actions.addClassName("mf-hidden");
        return grid.addColumn(LitRenderer.<T>of(BUTTON.formatted(help))
                        .withProperty("more", row -> offered.apply(row).isEmpty() ? "" : name.apply(row)))
                .setHeader(actions)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private boolean fill(@Nullable T row) {
        menu.removeAll();
        List<MenuEntry> entries = row == null ? List.of() : offered.apply(row);
        entries.forEach(
                entry -> menu.addItem(entry.shown(), click -> entry.deed().run()));
        return !entries.isEmpty();
    }
}
