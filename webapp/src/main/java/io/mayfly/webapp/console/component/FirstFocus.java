package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;

/** Where the keyboard is when a dialog has opened. */
public final class FirstFocus {
    /** A dialog takes the focus itself when it has opened, which is some moments after its parts have come. Of a choice it is what is chosen. */
    private static final String TAKE = """
            let left = 20;
            const take = () => {
              (this.querySelector('input:checked') || this).focus();
              if (!this.matches(':focus-within') && left-- > 0) setTimeout(take, 25);
            };
            setTimeout(take, 50)""";

    private FirstFocus() {}

    public static void on(Component component) {
        component.getElement().executeJs(TAKE);
    }
}
