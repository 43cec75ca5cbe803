package io.mayfly.account.signin;

import io.mayfly.account.member.Member;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import java.util.Optional;

/** A member together with its tenant. */
public record Membership(Tenant tenant, Member member) {
    /** The caller that this person is in this tenant. */
    public Caller caller(String sourceIp) {
        Actor actor = new Actor(
                Actor.Kind.MEMBER, member.id().toString(), member.person().username(), Optional.of(sourceIp));
        return new Caller(tenant.id(), member.id(), member.roles(), actor);
    }
}
