package io.mayfly.tempaddress;

import io.mayfly.access.Caller;
import io.mayfly.maildomain.MailDomain;
import io.mayfly.organisation.Members;
import io.mayfly.organisation.Tenant;
import io.mayfly.organisation.Tenants;
import io.mayfly.policy.EffectivePolicy;
import io.mayfly.policy.Policies;
import io.mayfly.policy.Purpose;
import java.time.Duration;
import java.time.Instant;

/** A member's limits: how many addresses it makes within any hour, and how many live ones it has. */
public final class Quotas {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Tenants tenants;
    private final Members members;
    private final TempAddresses addresses;
    private final Policies policies;

    public Quotas(Tenants tenants, Members members, TempAddresses addresses, Policies policies) {
        this.tenants = tenants;
        this.members = members;
        this.addresses = addresses;
        this.policies = policies;
    }

    /**
     * What the member has used before it makes one more. Locks the member first, so that two requests at once can't
     * both take the last place.
     */
    Usage claimOne(Caller caller, Instant now) {
        members.lock(caller.tenant(), caller.member());
        Usage usage = usage(caller, now);
        if (usage.madeWithinHour() >= usage.newPerHour()) {
            throw new QuotaExceeded(
                    usage,
                    usage.reset(),
                    "You have made " + usage.newPerHour()
                            + " addresses within an hour, which is your limit; try again in "
                            + Math.max(1, usage.reset().toMinutes()) + " minutes");
        }
        if (usage.live() >= usage.liveAddresses()) {
            throw new QuotaExceeded(
                    usage,
                    Duration.ofMinutes(1),
                    "You have " + usage.liveAddresses() + " live addresses, which is your limit; delete one first");
        }
        return usage;
    }

    /** What the member has used of its limits. */
    public Usage usage(Caller caller, Instant now) {
        EffectivePolicy policy = policies.ofTenant(tenant(caller).plan(), caller.tenant());
        TempAddresses.Made made = addresses.madeSince(caller.tenant(), caller.member(), now.minus(HOUR));
        Duration reset = made.oldest()
                .map(oldest -> Duration.between(now, oldest.plus(HOUR)))
                .orElse(HOUR);
        int live = addresses.liveOf(caller.tenant(), caller.member(), now);
        return new Usage(policy.newPerHour(), made.count(), reset, policy.liveAddresses(), live);
    }

    EffectivePolicy policy(Caller caller, MailDomain domain, Purpose purpose) {
        return policies.effective(
                tenant(caller).plan(), caller.tenant(), domain.id().value(), purpose);
    }

    EffectivePolicy policy(Caller caller, TempAddress address) {
        return policies.effective(tenant(caller).plan(), caller.tenant(), address.domain(), address.purpose());
    }

    private Tenant tenant(Caller caller) {
        return tenants.find(caller.tenant()).orElseThrow(AddressNotFound::new);
    }
}
