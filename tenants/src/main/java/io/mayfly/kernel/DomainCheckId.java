package io.mayfly.kernel;

import java.util.UUID;

/** The identity of what a look at DNS found. */
public record DomainCheckId(UUID value) implements Id {
    public static DomainCheckId next() {
        return new DomainCheckId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
