package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Objects;

/**
 * A view that the console's navigation leads to.
 *
 * @param title message key of its name
 */
public record Destination(Class<? extends Component> view, String title, Glyph glyph) {
    /** Its route, which has no parameters. */
    public String path() {
        return Objects.requireNonNull(view.getAnnotation(Route.class)).value();
    }
}
