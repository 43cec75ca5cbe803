package io.mayfly.account.member;

import io.mayfly.account.organisation.Tenant;
import io.mayfly.account.organisation.TenantNotFound;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Set;

/** Makes a person a member of an organisation, at the operator's word. */
public final class AddMember {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final AuditLog audit;
    private final Clock clock;

    public AddMember(Transactions transactions, Tenants tenants, Members members, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlreadyExists when the tenant has a member of this subject or user name */
    public Member add(Actor operator, String slug, Person person, Set<Role> roles) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            if (isMember(tenant.id(), person)) {
                throw new AlreadyExists("The member " + person.username());
            }
            Member member = new Member(tenant.id(), person, roles, clock.instant());
            members.add(member);
            audit.record(tenant.id(), operator, new Deed("member.added", person.username(), "Roles " + member.roles()));
            return member;
        });
    }

    /** Asked of the database rather than compared here, because it takes names that differ in case for one. */
    private boolean isMember(TenantId tenant, Person person) {
        return members.withUsername(tenant, person.username()).isPresent()
                || members.withSubject(person.subject()).stream()
                        .anyMatch(member -> member.tenant().equals(tenant));
    }
}
