package io.mayfly.access;

import io.mayfly.organisation.Member;
import io.mayfly.organisation.MemberNotFound;
import io.mayfly.organisation.Members;
import io.mayfly.organisation.Tenant;
import io.mayfly.organisation.TenantNotFound;
import io.mayfly.organisation.Tenants;
import io.mayfly.proof.Actor;
import io.mayfly.proof.AuditLog;
import io.mayfly.proof.Deed;
import io.mayfly.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes, lists and revokes API keys: each member its own, the operator for a member. */
public final class ManageApiKeys {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Members members;
    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    public ManageApiKeys(
            Transactions transactions, Tenants tenants, Members members, ApiKeys keys, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.members = members;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new key with its secret, which is shown this once. */
    public record Made(ApiKey key, String secret) {}

    /** @param life at most 90 days */
    public Made make(Caller caller, String name, Duration life) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        return transactions.call(caller.tenant(), () -> made(caller, name, life));
    }

    /** Makes a key for a member on the operator's word. */
    public Made makeFor(Actor operator, String slug, String username, String name, Duration life) {
        return transactions.callAcrossTenants(() -> {
            Tenant tenant = tenants.withSlug(slug).orElseThrow(() -> new TenantNotFound(slug));
            Member member = members.withUsername(tenant.id(), username).orElseThrow(() -> new MemberNotFound(username));
            return made(new Caller(tenant.id(), member.id(), member.roles(), operator), name, life);
        });
    }

    private Made made(Caller caller, String name, Duration life) {
        Secret secret = Secret.generate();
        ApiKey key = new ApiKey(caller, name, secret, clock.instant(), life);
        keys.add(key);
        audit.record(caller.tenant(), caller.actor(), new Deed("api-key.created", name, "Expires " + key.expiresAt()));
        return new Made(key, secret.text());
    }

    /** The caller's own keys, newest first; revoked ones are left out. */
    public List<ApiKey> own(Caller caller) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        return transactions.call(caller.tenant(), () -> keys.of(caller.tenant(), caller.member()));
    }

    /** Revokes one of the caller's own keys, at once. */
    public void revoke(Caller caller, ApiKeyId id) {
        caller.require(Permission.MANAGE_OWN_API_KEYS);
        transactions.run(caller.tenant(), () -> {
            ApiKey key = keys.find(caller.tenant(), id)
                    .filter(found -> found.member().equals(caller.member()))
                    .orElseThrow(ApiKeyNotFound::new);
            key.revoke(clock.instant());
            audit.record(caller.tenant(), caller.actor(), Deed.of("api-key.revoked", key.name()));
        });
    }
}
