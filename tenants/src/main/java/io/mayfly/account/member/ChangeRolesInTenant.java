package io.mayfly.account.member;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Gives a member other roles, at the operator's word. */
public final class ChangeRolesInTenant {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final RoleChange change;
    private final ShownMembers shown;

    public ChangeRolesInTenant(
            Transactions transactions,
            Tenants tenants,
            Members members,
            MemberCredentials credentials,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.change = new RoleChange(members, audit);
        this.shown = new ShownMembers(credentials, clock);
    }

    /**
     * Gives it these roles in place of those it has.
     *
     * @throws io.mayfly.kernel.Invalid when there are none
     * @throws LastOwner when it is the only owner and wouldn't be one any more
     */
    public MemberDetails change(Actor operator, String slug, String username, Set<Role> roles) {
        Member.requireSome(roles);
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            Member member = change.alone(tenant.id(), username, () -> members.withUsername(tenant.id(), username));
            change.give(member, roles, operator);
            return shown.of(tenant.id(), List.of(member)).getFirst();
        });
    }
}
