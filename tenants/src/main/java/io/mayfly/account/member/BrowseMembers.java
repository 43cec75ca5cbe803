package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows those who may see it who is in their organisation by slice, as grids show them. */
public final class BrowseMembers {
    private final Transactions transactions;
    private final Members members;
    private final ShownMembers shown;

    public BrowseMembers(Transactions transactions, Members members, MemberCredentials credentials, Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.shown = new ShownMembers(credentials, clock);
    }

    /** @param text what the name, user name or e-mail address contains */
    public List<MemberDetails> slice(Caller caller, Optional<String> text, Members.Slice slice) {
        caller.require(Permission.READ_MEMBERS);
        return transactions.call(
                caller.tenant(), () -> shown.of(caller.tenant(), members.slice(caller.tenant(), text, slice)));
    }
}
