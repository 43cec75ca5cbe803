package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Objects;

/**
 * A view that the console's navigation leads to.
 *
 * @param title message key of its name
 * @param place where it stands in the navigation
 */
public record Destination(Class<? extends Component> view, String title, Glyph glyph, Place place) {
    /**
     * A place in the navigation.
     *
     * @param order among those of its group, the smallest first
     */
    public record Place(NavigationGroup group, int order) {}

    /** Its route, which has no parameters. */
    public String path() {
        return Objects.requireNonNull(view.getAnnotation(Route.class)).value();
    }
}
