package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.html.NativeButton;

/** A filter that is on or off, and says so to screen readers. */
public final class Toggle extends NativeButton {
    public Toggle(String word, Runnable toggled) {
        super(word, click -> toggled.run());
        addClassName("mf-filter");
        setPressed(false);
    }

    public void setPressed(boolean pressed) {
        getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
