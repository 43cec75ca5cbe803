package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.audit.OldDeeds;
import io.mayfly.foundation.audit.OldDeeds.OldDeed;
import io.mayfly.foundation.audit.TargetAddress;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.Swept;
import io.mayfly.kernel.transaction.Transactions;
import java.util.List;

/** Replaces the names that were written down before they were hashed: of ended addresses, and in the audit log. */
public final class ReplaceOldNames {
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final OldNames names;
    private final OldDeeds deeds;
    private final TempAddresses addresses;
    private final NameHashes hashes;

    public ReplaceOldNames(
            Transactions transactions, OldNames names, OldDeeds deeds, TempAddresses addresses, NameHashes hashes) {
        this.transactions = transactions;
        this.names = names;
        this.deeds = deeds;
        this.addresses = addresses;
        this.hashes = hashes;
    }

    /** Deals with a batch of addresses, or of deeds once no address waits. */
    public Swept replace() {
        return transactions.callAcrossTenants(() -> {
            int named = names.hash(BATCH);
            if (named > 0) {
                return new Swept(named, true);
            }
            List<OldDeed> waiting = deeds.waiting(BATCH);
            waiting.forEach(this::replace);
            return Swept.of(waiting.size(), BATCH);
        });
    }

    private void replace(OldDeed deed) {
        EmailAddress.parse(deed.target())
                .ifPresentOrElse(
                        name -> deeds.replaceName(deed, target(deed, name), "@" + name.domain()),
                        () -> deeds.leave(deed));
    }

    private TargetAddress target(OldDeed deed, EmailAddress name) {
        return new TargetAddress(addresses.named(deed.tenant(), name.toString()).map(TempAddress::id), hashes.of(name));
    }
}
