package io.mayfly.foundation.audit;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.transaction.Transactions;

/** Tells those who may see the log how many of its entries pass, as far as anybody wants to know that. */
public final class CountAuditEntries {
    /** More than these are said to be more. */
    public static final int MOST = 1_000;

    private final Transactions transactions;
    private final AuditEvents events;
    private final NameHashes hashes;

    public CountAuditEntries(Transactions transactions, AuditEvents events, NameHashes hashes) {
        this.transactions = transactions;
        this.events = events;
        this.hashes = hashes;
    }

    /** One more than the most when there are more. */
    public int count(Caller caller, AuditFilter filter) {
        caller.require(Permission.READ_AUDIT);
        return transactions.call(
                caller.tenant(),
                () -> events.count(
                        caller.tenant(),
                        filter,
                        filter.what().flatMap(EmailAddress::parse).map(hashes::of),
                        MOST + 1));
    }
}
