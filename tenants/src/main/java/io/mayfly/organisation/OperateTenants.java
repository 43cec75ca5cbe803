package io.mayfly.organisation;

import io.mayfly.proof.Actor;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Transactions;
import io.mayfly.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the operator does with tenants: creates them, suspends and resumes them, adds their members. */
public final class OperateTenants {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    public OperateTenants(
            Transactions transactions, Tenants tenants, Members members, Vault vault, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlreadyExists when the slug is taken */
    public Tenant create(Actor operator, String slug, String name, Plan plan) {
        return transactions.callAcrossTenants(() -> {
            if (tenants.withSlug(slug).isPresent()) {
                throw new AlreadyExists("The tenant " + slug);
            }
            Tenant tenant = new Tenant(slug, name, plan, clock.instant());
            tenants.add(tenant);
            vault.openForTenant(tenant.id());
            audit.record(tenant.id(), operator, Deed.of("tenant.created", slug));
            return tenant;
        });
    }

    public List<Tenant> list() {
        return transactions.callAcrossTenants(tenants::all);
    }

    /** Refuses the tenant's mail from now on; keeps everything. */
    public Tenant suspend(Actor operator, String slug) {
        return changed(operator, slug, "tenant.suspended", Tenant::suspend);
    }

    public Tenant resume(Actor operator, String slug) {
        return changed(operator, slug, "tenant.resumed", Tenant::resume);
    }

    private Tenant changed(Actor operator, String slug, String action, Consumer<Tenant> change) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenant(slug);
            change.accept(tenant);
            audit.record(tenant.id(), operator, Deed.of(action, slug));
            return tenant;
        });
    }

    /** @throws AlreadyExists when the tenant has a member of this subject or user name */
    public Member addMember(Actor operator, String slug, Person person, Set<Role> roles) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenant(slug);
            boolean known = members.of(tenant.id()).stream()
                    .map(Member::person)
                    .anyMatch(other -> other.subject().equals(person.subject())
                            || other.username().equals(person.username()));
            if (known) {
                throw new AlreadyExists("The member " + person.username());
            }
            Member member = new Member(tenant.id(), person, roles, clock.instant());
            members.add(member);
            audit.record(tenant.id(), operator, new Deed("member.added", person.username(), "Roles " + member.roles()));
            return member;
        });
    }

    public List<Member> membersOf(String slug) {
        return transactions.callAcrossTenants(() -> members.of(tenant(slug).id()));
    }

    private Tenant tenant(String slug) {
        return tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
    }
}
