package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.foundation.vault.NameHash;
import io.mayfly.foundation.vault.NameHashes;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a temp address as it is kept: in clear while the address lives, and as a keyed hash, which stays behind when
 * it ends. What comes back under the name later is recognised by the hash. It never changes but is replaced as a whole.
 */
@Embeddable
public class KeptName {
    @Column(name = "domain_name")
    private String domain;

    @Column(name = "address")
    private @Nullable String clear;

    @Column(name = "name_hash")
    private byte @Nullable [] hash;

    @Transient // Of a row of before, which has none yet and must not be written because somebody looks at it.
    private @Nullable NameHash made;

    @SuppressWarnings("NullAway.Init")
    protected KeptName() {}

    /** The name of a new address, which gets its hash from whoever keeps it. */
    KeptName(EmailAddress address) {
        this(address.domain().value(), address.toString(), null);
    }

    private KeptName(String domain, @Nullable String clear, byte @Nullable [] hash) {
        this.domain = domain;
        this.clear = clear;
        this.hash = hash;
    }

    KeptName hashedAs(NameHash given) {
        return new KeptName(domain, clear, given.bytes());
    }

    KeptName gone() {
        return new KeptName(domain, null, hash().bytes());
    }

    /** Tells it what it was kept without, if it is of before names were hashed. */
    public void recognise(NameHashes hashes) {
        if (hash == null && clear != null) {
            made = hashes.of(EmailAddress.of(clear));
        }
    }

    /** The hash, the same for all addresses that ever have this name. */
    public NameHash hash() {
        NameHash remembered = made;
        if (remembered != null) {
            return remembered;
        }
        byte[] kept = hash;
        if (kept == null) {
            throw new IllegalStateException("Nobody keeps this name yet");
        }
        return NameHash.of(kept);
    }

    public Fingerprint fingerprint() {
        return hash().fingerprint();
    }

    public String domain() {
        return domain;
    }

    /** The name itself, until its address has ended. */
    public Optional<String> clear() {
        return Optional.ofNullable(clear);
    }

    /** The name of an address that has ended: its fingerprint at its domain. */
    public String faded() {
        return fingerprint().before("@" + domain);
    }
}
