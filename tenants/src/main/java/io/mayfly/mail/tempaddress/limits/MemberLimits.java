package io.mayfly.mail.tempaddress.limits;

import io.mayfly.account.member.Members;
import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A member's limits: how many addresses it makes within any hour, and how many live ones it has. */
public final class MemberLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Members members;
    private final TempAddresses addresses;
    private final ResolvePolicy policy;

    public MemberLimits(Members members, TempAddresses addresses, ResolvePolicy policy) {
        this.members = members;
        this.addresses = addresses;
        this.policy = policy;
    }

    /**
     * What members of a tenant have used before they make more. Takes their turns first, so that two requests at once can't
     * both take the last place; in one order, so that nobody waits for who waits for it.
     */
    public Map<MemberId, Usage> turns(TenantId tenant, Collection<MemberId> of, Instant now) {
        Set<MemberId> inOrder = new TreeSet<>(Comparator.comparing(MemberId::toString));
        inOrder.addAll(of);
        inOrder.forEach(member -> members.takeTurn(tenant, member));
        EffectivePolicy effective = policy.of(tenant);
        Map<MemberId, Usage> usages = new HashMap<>();
        inOrder.forEach(member -> usages.put(member, usage(tenant, member, effective, now)));
        return usages;
    }

    /** What the member has used of its limits. */
    public Usage usage(Caller caller, Instant now) {
        return usage(caller.tenant(), caller.member(), policy.of(caller.tenant()), now);
    }

    private Usage usage(TenantId tenant, MemberId member, EffectivePolicy effective, Instant now) {
        TempAddresses.Made made = addresses.madeSince(tenant, member, now.minus(HOUR));
        Duration reset = made.oldest()
                .map(oldest -> Duration.between(now, oldest.plus(HOUR)))
                .orElse(HOUR);
        int live = addresses.liveOf(tenant, member, now);
        return new Usage(effective.newPerHour(), made.count(), reset, effective.liveAddresses(), live);
    }
}
