package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.util.Optional;

/** Counts who is in an organisation. */
public final class CountMembers {
    private final Transactions transactions;
    private final Members members;

    public CountMembers(Transactions transactions, Members members) {
        this.transactions = transactions;
        this.members = members;
    }

    /** @param text what the name, user name or e-mail address contains */
    public int count(Caller caller, Optional<String> text) {
        caller.require(Permission.READ_MEMBERS);
        return transactions.call(caller.tenant(), () -> members.count(caller.tenant(), text));
    }
}
