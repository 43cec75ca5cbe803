package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the browser remembers of how somebody likes things. It is asked of the component that wants it: what is asked of the
 * page is kept by the page until it is answered, with the component and its whole view, and a browser need never answer.
 */
public final class Remembered {
    private Remembered() {}

    /**
     * Tells it as soon as the browser has said it; nothing when it knows nothing by this name.
     *
     * @param component is shown: nothing is asked of one that isn't, until it is
     */
    public static void tell(Component component, String name, Consumer<@Nullable String> told) {
        component
                .getElement()
                .executeJs("return localStorage.getItem($0)", name)
                .then(String.class, told::accept);
    }
}
