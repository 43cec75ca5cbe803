package io.mayfly.mail.tempaddress;

import java.time.Instant;

/** Ends addresses for the tests of other features, past the use case. */
public final class Endings {
    private Endings() {}

    public static void delete(TempAddress address, Instant now) {
        address.end(TempAddress.State.DELETED, now);
    }
}
