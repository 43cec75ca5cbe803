package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import java.util.List;

/** Finds things of one kind for the search over everything. A feature that has some to be found offers a bean of this. */
public interface Finder {
    /** How many of a kind are shown at most. */
    int MOST = 5;

    /**
     * Something found.
     *
     * @param about what tells it from others of its name, or empty
     * @param open goes there, or does it
     */
    record Found(Glyph glyph, String name, String about, Runnable open) {}

    /** Message key of the kind's name. */
    String kind();

    /** The kind's place among the others, the smallest first. */
    int order();

    /**
     * The best of what the person may see and the text fits; nothing where the role doesn't reach.
     *
     * @param text never blank
     */
    List<Found> find(Caller caller, String text, Component speaker);
}
