package io.mayfly.account.member;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a member other roles, at the operator's word. */
public final class ChangeRoles {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final Owners owners;
    private final ShownMembers shown;
    private final AuditLog audit;

    public ChangeRoles(
            Transactions transactions,
            Tenants tenants,
            Members members,
            MemberCredentials credentials,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.owners = new Owners(members);
        this.shown = new ShownMembers(credentials, clock);
        this.audit = audit;
    }

    /**
     * Gives it these roles in place of those it has; nothing is written down when they are the same.
     *
     * @throws io.mayfly.kernel.Invalid when there are none
     * @throws LastOwner when it is the only owner and wouldn't be one any more
     */
    public MemberDetails change(Actor operator, String slug, String username, Set<Role> roles) {
        Member.requireSome(roles);
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            Member member = owners.alone(tenant.id(), username, () -> members.withUsername(tenant.id(), username));
            if (!member.roles().equals(roles)) {
                give(member, roles, operator);
            }
            return shown.of(tenant.id(), List.of(member)).getFirst();
        });
    }

    private void give(Member member, Set<Role> roles, Actor operator) {
        if (!roles.contains(Role.OWNER)) {
            owners.requireOneWithout(member);
        }
        String before = names(member);
        member.changeRoles(roles);
        audit.record(
                member.tenant(),
                operator,
                Deed.of("member.changed", member.person().username())
                        .changing(Change.all(Change.of("roles", before, names(member)))));
    }

    private static String names(Member member) {
        return member.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
