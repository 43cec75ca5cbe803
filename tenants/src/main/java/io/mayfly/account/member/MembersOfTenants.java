package io.mayfly.account.member;

import io.mayfly.account.organisation.PartOfTenant;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.TenantId;
import java.time.Instant;

/** Members as what ends with their tenant, with the keys that act in their name. */
public final class MembersOfTenants implements PartOfTenant {
    private final Members members;
    private final Removal removal;

    public MembersOfTenants(Members members, Removal removal) {
        this.members = members;
        this.removal = removal;
    }

    /** Who makes an address takes the turn of its member. */
    @Override
    public void hold(TenantId tenant) {
        members.takeTurnOfAll(tenant);
    }

    @Override
    public void end(TenantId tenant, Actor operator, Instant now) {
        members.of(tenant).forEach(member -> removal.end(member, operator, "member.removed"));
    }
}
