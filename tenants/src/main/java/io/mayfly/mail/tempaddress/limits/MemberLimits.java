package io.mayfly.mail.tempaddress.limits;

import io.mayfly.account.member.Members;
import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.account.policy.ResolvePolicy;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Duration;
import java.time.Instant;

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
     * What the member has used before it makes one more. Takes the member's turn first, so that two requests at once
     * can't both take the last place.
     *
     * @throws QuotaExceeded when there is no place left
     */
    public Usage claimOne(Caller caller, Instant now) {
        members.takeTurn(caller.tenant(), caller.member());
        Usage usage = usage(caller, now);
        if (usage.madeWithinHour() >= usage.newPerHour()) {
            throw QuotaExceeded.withinHour(usage);
        }
        if (usage.live() >= usage.liveAddresses()) {
            throw QuotaExceeded.atOnce(usage);
        }
        return usage;
    }

    /** What the member has used of its limits. */
    public Usage usage(Caller caller, Instant now) {
        EffectivePolicy effective = policy.of(caller.tenant());
        TempAddresses.Made made = addresses.madeSince(caller.tenant(), caller.member(), now.minus(HOUR));
        Duration reset = made.oldest()
                .map(oldest -> Duration.between(now, oldest.plus(HOUR)))
                .orElse(HOUR);
        int live = addresses.liveOf(caller.tenant(), caller.member(), now);
        return new Usage(effective.newPerHour(), made.count(), reset, effective.liveAddresses(), live);
    }
}
