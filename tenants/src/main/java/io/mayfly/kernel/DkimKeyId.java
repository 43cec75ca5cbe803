package io.mayfly.kernel;

import java.util.UUID;

/** The identity of a key that mail is signed with. */
public record DkimKeyId(UUID value) implements Id {
    public static DkimKeyId next() {
        return new DkimKeyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
