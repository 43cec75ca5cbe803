package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Makes the whole row of a list open what it is about, by a click as by Enter. */
public final class RowOpening {
    private RowOpening() {}

    public static <T> void of(Grid<T> grid, Consumer<T> open) {
        grid.addClassName("mf-opens");
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        byEnter(grid);
    }

    /** Has Enter do with a row what a click does. */
    public static void byEnter(Grid<?> grid) {
        grid.addAttachListener(
                attached -> grid.getElement().executeJs("window.mayfly.enterOpens && window.mayfly.enterOpens(this)"));
    }
}
