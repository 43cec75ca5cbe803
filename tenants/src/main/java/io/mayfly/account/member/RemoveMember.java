package io.mayfly.account.member;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.kernel.transaction.Transactions;

/** Ends somebody else's membership, with all keys that act in its name, at once. */
public final class RemoveMember {
    private final Transactions transactions;
    private final Members members;
    private final Removal removal;

    public RemoveMember(Transactions transactions, Members members, Removal removal) {
        this.transactions = transactions;
        this.members = members;
        this.removal = removal;
    }

    /**
     * Removes it; an owner is removed by owners only.
     *
     * @throws OwnMembership when it is the caller's
     * @throws LastOwner when it is the only owner
     */
    public RemovedMember remove(Caller caller, MemberReference who) {
        caller.require(Permission.REMOVE_MEMBERS);
        return transactions.call(caller.tenant(), () -> {
            Member member = removal.alone(caller.tenant(), who.text(), () -> who.lookUp(members, caller.tenant()));
            if (member.id().equals(caller.member())) {
                throw new OwnMembership();
            }
            if (member.isOwner()) {
                caller.require(Permission.REMOVE_OWNERS);
            }
            requireStillThere(caller);
            return removal.remove(member, caller.actor(), "member.removed");
        });
    }

    /** Who was removed while waiting for the turn removes nobody any more. */
    private void requireStillThere(Caller caller) {
        if (members.find(caller.tenant(), caller.member()).isEmpty()) {
            throw new PermissionDenied(Permission.REMOVE_MEMBERS);
        }
    }
}
