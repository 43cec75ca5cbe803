package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.MemberId;
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

    public MemberDetails one(Caller caller, MemberId id) {
        caller.require(Permission.READ_MEMBERS);
        return transactions.call(caller.tenant(), () -> {
            Member member = members.find(caller.tenant(), id).orElseThrow(() -> new MemberNotFound(id.toString()));
            return shown.of(caller.tenant(), List.of(member)).getFirst();
        });
    }
}
