package io.mayfly.maildomain;

import io.mayfly.shared.Ids;
import java.util.UUID;

/** The identity of a mail domain. */
public record DomainId(UUID value) {
    public static DomainId next() {
        return new DomainId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
