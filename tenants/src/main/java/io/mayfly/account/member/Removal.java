package io.mayfly.account.member;

import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends memberships, within the transaction of the use case that decides on it. */
public final class Removal {
    private final Owners owners;
    private final MemberCredentials credentials;
    private final AuditLog audit;
    private final Clock clock;

    public Removal(Members members, MemberCredentials credentials, AuditLog audit, Clock clock) {
        this.owners = new Owners(members);
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    Member alone(TenantId tenant, String name, Supplier<Optional<Member>> asked) {
        return owners.alone(tenant, name, asked);
    }

    /**
     * Ends the membership and all keys that act in its name.
     *
     * @throws LastOwner when nobody could act for the organisation any more
     */
    RemovedMember remove(Member member, Actor actor, String action) {
        owners.requireOneWithout(member);
        return end(member, actor, action);
    }

    /** Ends it, whoever is left. */
    RemovedMember end(Member member, Actor actor, String action) {
        Instant now = clock.instant();
        member.remove(now);
        int keys = credentials.endAll(member.tenant(), member.id(), now);
        audit.record(member.tenant(), actor, new Deed(action, member.person().username(), "API keys ended: " + keys));
        return new RemovedMember(member, keys);
    }
}
