package io.mayfly.account.apikey;

import io.mayfly.account.member.Member;
import io.mayfly.account.member.Members;
import io.mayfly.foundation.audit.AuditLog;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import java.time.Clock;

/** Revokes keys, within the transaction of the use case that decides on it. */
public final class Revocation {
    private final Members members;
    private final AuditLog audit;
    private final Clock clock;

    public Revocation(Members members, AuditLog audit, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    void ofOwn(ApiKey key, Actor actor) {
        key.revoke(clock.instant());
        audit.record(key.tenant(), actor, Deed.of("api-key.revoked", key.name()));
    }

    /** Writes down whose it was. */
    void ofAnother(ApiKey key, Actor actor) {
        key.revoke(clock.instant());
        String owner = members.find(key.tenant(), key.member())
                .map(Member::person)
                .map(person -> person.username())
                .orElse("a former member");
        audit.record(key.tenant(), actor, new Deed("api-key.revoked", key.name(), "Key of " + owner));
    }
}
