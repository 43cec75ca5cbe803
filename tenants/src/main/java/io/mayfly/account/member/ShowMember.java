package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;

/** Shows those who may see it one member of their organisation. */
public final class ShowMember {
    private final Transactions transactions;
    private final Members members;
    private final ShownMembers shown;

    public ShowMember(Transactions transactions, Members members, MemberCredentials credentials, Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.shown = new ShownMembers(credentials, clock);
    }

    public MemberDetails one(Caller caller, MemberReference who) {
        caller.require(Permission.READ_MEMBERS);
        return transactions.call(caller.tenant(), () -> {
            Member member = who.resolve(members, caller.tenant());
            return shown.of(caller.tenant(), List.of(member)).getFirst();
        });
    }
}
