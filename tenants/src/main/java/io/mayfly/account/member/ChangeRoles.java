package io.mayfly.account.member;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a member of the caller's organisation other roles. They count at once, also for keys that act in its name. */
public final class ChangeRoles {
    private final Transactions transactions;
    private final Members members;
    private final RoleChange change;
    private final ShownMembers shown;

    public ChangeRoles(
            Transactions transactions, Members members, MemberCredentials credentials, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.change = new RoleChange(members, audit);
        this.shown = new ShownMembers(credentials, clock);
    }

    /**
     * The roles that a member is to have.
     *
     * @param roles in place of those it has
     * @param ifVersion refuse unless the member is still at this version
     */
    public record Wish(Set<Role> roles, Optional<Integer> ifVersion) {
        public Wish {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Gives it these roles; whether it is an owner is for owners to decide.
     *
     * @throws io.mayfly.kernel.Invalid when there are none
     * @throws MemberIsStale when it is no longer at the version that the wish names
     * @throws LastOwner when it is the only owner and wouldn't be one any more
     */
    public MemberDetails change(Caller caller, MemberReference who, Wish wish) {
        caller.require(Permission.CHANGE_ROLES);
        Member.requireSome(wish.roles());
        return transactions.call(caller.tenant(), () -> {
            Member member = change.alone(caller.tenant(), who.text(), () -> who.lookUp(members, caller.tenant()));
            Caller asTheyStand = asTheyStand(caller);
            asTheyStand.require(Permission.CHANGE_ROLES);
            if (member.isOwner() != wish.roles().contains(Role.OWNER)) {
                asTheyStand.require(Permission.CHANGE_OWNERS);
            }
            wish.ifVersion().filter(version -> version != member.version()).ifPresent(stale -> {
                throw new MemberIsStale(member.person().username());
            });
            change.give(member, wish.roles(), caller.actor());
            return shown.of(caller.tenant(), List.of(member)).getFirst();
        });
    }

    /** Who was removed, or given other roles, while waiting for the turn decides by what they are now. */
    private Caller asTheyStand(Caller caller) {
        return members.find(caller.tenant(), caller.member())
                .map(self -> new Caller(caller.tenant(), self.id(), self.roles(), caller.actor()))
                .orElseThrow(() -> new PermissionDenied(Permission.CHANGE_ROLES));
    }
}
