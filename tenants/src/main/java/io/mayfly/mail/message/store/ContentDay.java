package io.mayfly.mail.message.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day by whose end a content may be purged, in whose partition it lies: that of the lease's end (UTC). */
public final class ContentDay {
    private ContentDay() {}

    public static LocalDate of(Instant leaseEnd) {
        return LocalDate.ofInstant(leaseEnd, ZoneOffset.UTC);
    }
}
