package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.vault.Fingerprint;
import java.time.Instant;
import java.util.Optional;

/**
 * The name of a temp address as it is shown at one moment.
 *
 * @param clear the address itself, while it lives
 * @param fingerprint what it is recognised by, also when it has ended
 * @param domain the domain that it is at
 */
public record AddressName(Optional<String> clear, Fingerprint fingerprint, String domain) {
    /** Once the lease is over the address itself is not shown any more, swept or not. */
    static AddressName of(TempAddress address, Instant now) {
        KeptName name = address.name();
        return new AddressName(name.clear().filter(clear -> address.isLiveAt(now)), name.fingerprint(), name.domain());
    }

    /** The address itself, or {@code #3f9a2c41e0b7d855@in.acme.example} in its place. */
    public String shown() {
        return clear.orElseGet(() -> fingerprint.before("@" + domain));
    }
}
