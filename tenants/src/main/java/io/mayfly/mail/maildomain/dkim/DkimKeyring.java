package io.mayfly.mail.maildomain.dkim;

import io.mayfly.foundation.vault.Vault;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Gives every domain the keys that it signs with. */
public final class DkimKeyring {
    private final DkimKeys keys;
    private final Vault vault;

    public DkimKeyring(DkimKeys keys, Vault vault) {
        this.keys = keys;
        this.vault = vault;
    }

    /** Fresh key pairs, which take a while to be found; so they are made before a transaction begins. */
    public static final class Fresh {
        private final List<DkimKey.Made> pairs = Stream.of(DkimAlgorithm.values())
                .map(algorithm -> new DkimKey.Made(algorithm, algorithm.newKey()))
                .toList();
    }

    /** Gives a domain its first keys. Joins the running transaction. */
    public void begin(TenantId tenant, DomainId domain, Fresh fresh, Instant now) {
        fresh.pairs.forEach(pair -> keys.add(new DkimKey(vault, tenant, domain, pair, 1, now)));
    }

    /** The domain's keys, one of each algorithm; none when it was never given any. Joins the running transaction. */
    public List<DkimKey> of(TenantId tenant, DomainId domain) {
        return keys.of(tenant, domain);
    }

    /** Destroys them. Joins the running transaction. */
    public void end(TenantId tenant, DomainId domain) {
        keys.removeOf(tenant, domain);
    }
}
