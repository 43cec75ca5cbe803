package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import java.time.Instant;
import java.util.List;

/** What a person should know of in time. A feature that has something to remind of offers a bean of this. */
public interface Reminders {
    /** How many of a kind are shown at most. */
    int MOST = 5;

    /**
     * Something that comes near.
     *
     * @param open goes there
     */
    record Reminder(Glyph glyph, String words, Runnable open) {}

    /** What there is now for this person; nothing where the role doesn't reach. */
    List<Reminder> at(Instant now, Caller caller, Component speaker);
}
