package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PlainLine;
import io.mayfly.kernel.Purpose;
import java.util.Optional;

/** What its maker notes about an address. */
public record Particulars(Purpose purpose, Labels labels, Optional<String> reference, Metadata metadata) {
    private static final int MAX_REFERENCE = 200;

    public Particulars {
        reference.ifPresent(Particulars::requireReference);
    }

    /** @throws Invalid when it can't be the reference of an address */
    public static void requireReference(String reference) {
        if (reference.length() > MAX_REFERENCE || !PlainLine.isPlain(reference)) {
            throw new Invalid("reference", OrderFault.REFERENCE_TOO_LONG, MAX_REFERENCE);
        }
    }
}
