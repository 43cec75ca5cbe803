package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.grid.Grid;

/**
 * Has a list that changes by itself keep what somebody looks at where it is: the row at its top, once it is scrolled, and
 * the row that the keyboard is at.
 */
public final class ListPlace {
    private ListPlace() {}

    public static void keep(Grid<?> grid) {
        grid.addAttachListener(
                attached -> grid.getElement().executeJs("window.mayfly.keepsPlace && window.mayfly.keepsPlace(this)"));
    }
}
