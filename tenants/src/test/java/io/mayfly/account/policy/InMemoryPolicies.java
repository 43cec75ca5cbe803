package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Policy settings in memory, to begin with those that every installation begins with. */
public final class InMemoryPolicies implements Policies {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private final List<Said> all = new ArrayList<>();

    public InMemoryPolicies() {
        platform(Setting.LEASE_SECONDS, DAY, 365 * DAY);
        platform(Setting.MAX_MESSAGES, 50, 10_000);
        platform(Setting.NEW_PER_HOUR, 5, 10_000);
        platform(Setting.LIVE_ADDRESSES, 100, 10_000);
        lease(Purpose.VERIFICATION, HOUR);
        lease(Purpose.FILE_SHARE, DAY);
        lease(Purpose.TICKET, 7 * DAY);
        lease(Purpose.CAMPAIGN, 30 * DAY);
        lease(Purpose.DEVICE, 30 * DAY);
        lease(Purpose.TEST, 600);
        plan(Plan.STANDARD, Setting.NEW_PER_HOUR, 5);
        plan(Plan.STANDARD, Setting.LIVE_ADDRESSES, 100);
        plan(Plan.RAISED, Setting.NEW_PER_HOUR, 10_000);
        plan(Plan.RAISED, Setting.LIVE_ADDRESSES, 10_000);
    }

    private record Said(String scope, PolicySetting setting) {}

    /** Adds what a layer says on its scope: a plan's name, a tenant's or a domain's identity, or nothing. */
    public void say(String scope, PolicySetting setting) {
        all.add(new Said(scope, setting));
    }

    private void platform(Setting setting, long value, long ceiling) {
        say("", setting(Layer.PLATFORM, setting, value, ceiling));
    }

    private void plan(Plan plan, Setting setting, long value) {
        say(plan.name(), setting(Layer.PLAN, setting, value, value));
    }

    private static PolicySetting setting(Layer layer, Setting setting, long value, long ceiling) {
        return new PolicySetting(layer, Optional.empty(), setting, OptionalLong.of(value), OptionalLong.of(ceiling));
    }

    private void lease(Purpose purpose, long seconds) {
        say(
                "",
                new PolicySetting(
                        Layer.PLATFORM,
                        Optional.of(purpose),
                        Setting.LEASE_SECONDS,
                        OptionalLong.of(seconds),
                        OptionalLong.empty()));
    }

    @Override
    public EffectivePolicy effective(Plan plan, TenantId tenant, DomainId domain, Purpose purpose) {
        Set<String> scopes = Set.of("", plan.name(), tenant.toString(), domain.toString());
        return of(scopes, Optional.of(purpose));
    }

    @Override
    public EffectivePolicy ofTenant(Plan plan, TenantId tenant) {
        return of(Set.of("", plan.name(), tenant.toString()), Optional.empty());
    }

    private EffectivePolicy of(Set<String> scopes, Optional<Purpose> purpose) {
        return new EffectivePolicy(all.stream()
                .filter(said -> scopes.contains(said.scope()))
                .map(Said::setting)
                .filter(setting ->
                        setting.purpose().isEmpty() || setting.purpose().equals(purpose))
                .toList());
    }
}
