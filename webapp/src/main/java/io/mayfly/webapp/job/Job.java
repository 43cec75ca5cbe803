package io.mayfly.webapp.job;

import io.mayfly.kernel.Swept;
import java.time.Duration;

/** Work that recurs. It is found by CDI and lies with its feature; of several nodes, one does it when it is due. */
public interface Job {
    /** Its name in the database and in figures, in kebab-case; another name is another job. */
    String name();

    /** How long it rests after it has run. */
    Duration pause();

    /** Does one batch; it is called again while more waits. */
    Swept run();

    /** Whether this node does it once before anything else begins. */
    default boolean runsAtStart() {
        return false;
    }
}
