package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells a component whether the window is too narrow for columns beside each other. */
public final class Narrow {
    private static final int WIDEST = 800;

    private Narrow() {}

    /** Tells it now and whenever the width changes, while the component is attached. */
    public static void watch(Component component, Consumer<Boolean> told) {
        component.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            // Asked of the component and not of the page, which would keep the component until it is answered, if ever.
            component
                    .getElement()
                    .executeJs("return window.innerWidth")
                    .then(Integer.class, width -> told.accept(width <= WIDEST));
            Registration watching =
                    page.addBrowserWindowResizeListener(resized -> told.accept(resized.getWidth() <= WIDEST));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                watching.remove();
            });
        });
    }
}
