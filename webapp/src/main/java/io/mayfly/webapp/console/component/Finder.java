package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
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

    /** Message key of the kind's name, as it stands within a sentence. */
    String kind();

    /** The kind's place among the others, the smallest first. */
    int order();

    /** What a person must be permitted to be told of any; nobody else is asked this of or told that it could be. */
    Permission needs();

    /**
     * The best of what the person may see and the text fits.
     *
     * @param caller who is permitted what this needs
     * @param text never blank
     */
    List<Found> find(Caller caller, String text, Component speaker);
}
