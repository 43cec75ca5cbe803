package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.webapp.console.component.Narrow;
import io.mayfly.webapp.console.component.TimeLeft;
import java.util.List;

/** Keys as rows; drawn in the browser, so that long lists scroll fast. */
final class KeyGrid extends Grid<OwnedKey> {
    private static final String LEFT =
            "<mf-time-left from=\"${item.from}\" until=\"${item.until}\" words=\"%s\"></mf-time-left>";

    private final Column<OwnedKey> owner;
    private final List<Column<OwnedKey>> wide;
    private boolean narrow;
    private boolean all;

    KeyGrid(ValueProvider<OwnedKey, Component> action) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        column(name(), "keys.name", "10rem").setFlexGrow(2);
        owner = column(owner(), "keys.owner", "10rem").setFlexGrow(1);
        wide = List.of(
                column(hint(), "keys.hint", "8rem"),
                column(created(), "keys.created", "8rem"),
                column(left(), "keys.left", "11.5rem"));
        addComponentColumn(action)
                .setHeader(getTranslation("actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        Narrow.watch(this, now -> {
            narrow = now;
            arrange();
        });
        arrange();
    }

    private Column<OwnedKey> column(LitRenderer<OwnedKey> renderer, String header, String width) {
        return addColumn(renderer)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** Shows whose each key is, or leaves it out. */
    void showOwners(boolean shown) {
        all = shown;
        arrange();
    }

    private void arrange() {
        owner.setVisible(all && !narrow);
        wide.forEach(column -> column.setVisible(!narrow));
    }

    /** The name, and on narrow screens what the hidden columns would show. */
    private LitRenderer<OwnedKey> name() {
        LitRenderer<OwnedKey> renderer = LitRenderer.of("""
                <div class="mf-wrap">
                  <span>${item.name}</span>
                  <div class="mf-narrow mf-under mf-quiet"><span ?hidden="${!item.all}">${item.owner}</span>
                  <span class="mf-mono">${item.hint}</span>%s</div>
                </div>""".formatted(LEFT.formatted(words())));
        return withTimes(renderer)
                .withProperty("name", row -> row.key().name())
                .withProperty("all", row -> all)
                .withProperty("owner", row -> row.owner().person().name())
                .withProperty("hint", row -> row.key().hint() + "…");
    }

    private LitRenderer<OwnedKey> owner() {
        return LitRenderer.<OwnedKey>of(
                        "<div class=\"mf-wrap\">${item.owner} <span class=\"mf-quiet\">${item.username}</span></div>")
                .withProperty("owner", row -> row.owner().person().name())
                .withProperty("username", row -> row.owner().person().username());
    }

    private LitRenderer<OwnedKey> hint() {
        return LitRenderer.<OwnedKey>of("<span class=\"mf-mono\">${item.hint}</span>")
                .withProperty("hint", row -> row.key().hint() + "…");
    }

    private LitRenderer<OwnedKey> created() {
        return withTimes(LitRenderer.of("<mf-time at=\"${item.from}\" form=\"short\"></mf-time>"));
    }

    private LitRenderer<OwnedKey> left() {
        return withTimes(LitRenderer.of(LEFT.formatted(words())));
    }

    private LitRenderer<OwnedKey> withTimes(LitRenderer<OwnedKey> renderer) {
        return renderer.withProperty("from", row -> row.key().createdAt().toEpochMilli())
                .withProperty("until", row -> row.key().expiresAt().toEpochMilli());
    }

    private String words() {
        return TimeLeft.words(this::getTranslation);
    }
}
