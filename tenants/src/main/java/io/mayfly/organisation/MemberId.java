package io.mayfly.organisation;

import io.mayfly.shared.Ids;
import java.util.UUID;

/** The identity of a member of a tenant. */
public record MemberId(UUID value) {
    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
