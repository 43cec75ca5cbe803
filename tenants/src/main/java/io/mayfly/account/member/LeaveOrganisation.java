package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;

/** Ends one's own membership, with all keys that act in its name, at once. Everybody may. */
public final class LeaveOrganisation {
    private final Transactions transactions;
    private final Members members;
    private final Removal removal;

    public LeaveOrganisation(Transactions transactions, Members members, Removal removal) {
        this.transactions = transactions;
        this.members = members;
        this.removal = removal;
    }

    /** @throws LastOwner when the caller is the only owner */
    public RemovedMember leave(Caller caller) {
        return transactions.call(caller.tenant(), () -> {
            Member member = removal.alone(
                    caller.tenant(), caller.actor().name(), () -> members.find(caller.tenant(), caller.member()));
            return removal.remove(member, caller.actor(), "member.left");
        });
    }
}
