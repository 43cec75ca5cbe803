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
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes a person a member of an organisation, at the operator's word. */
public final class AddMember {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final MemberCredentials credentials;
    private final AuditLog audit;
    private final Clock clock;

    public AddMember(
            Transactions transactions,
            Tenants tenants,
            Members members,
            MemberCredentials credentials,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the person; who was removed comes back as the same member, with none of the old keys.
     *
     * @throws AlreadyExists when the tenant has a member of this subject or user name
     */
    public Member add(Actor operator, String slug, Person person, Set<Role> roles) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.held(slug).orElseThrow(() -> new TenantNotFound(slug));
            Optional<Member> before = members.everWithSubject(tenant.id(), person.subject());
            if (before.filter(Member::isPresent).isPresent() || isTaken(tenant.id(), person.username())) {
                throw new AlreadyExists("The member " + person.username());
            }
            Instant now = clock.instant();
            Member member = before.map(known -> comeBack(known, person, roles, now))
                    .orElseGet(() -> begin(new Member(tenant.id(), person, roles, now)));
            audit.record(tenant.id(), operator, new Deed("member.added", person.username(), "Roles " + member.roles()));
            return member;
        });
    }

    /** Asked of the database rather than compared here, because it takes names that differ in case for one. */
    private boolean isTaken(TenantId tenant, String username) {
        return members.withUsername(tenant, username).isPresent();
    }

    private Member begin(Member member) {
        members.add(member);
        return member;
    }

    /** Ends also keys that were made in the moment of the removal. */
    private Member comeBack(Member member, Person person, Set<Role> roles, Instant now) {
        credentials.endAll(member.tenant(), member.id(), now);
        member.comeBack(person, roles, now);
        return member;
    }
}
