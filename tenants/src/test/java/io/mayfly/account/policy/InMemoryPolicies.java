package io.mayfly.account.policy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policy settings in memory, to begin with those that every installation begins with. */
public final class InMemoryPolicies implements Policies {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private final List<Said> all = new ArrayList<>();
    private final Map<PolicyLevel, Integer> versions = new HashMap<>();

    public InMemoryPolicies() {
        platform(Setting.LEASE_SECONDS, DAY, 365 * DAY);
        platform(Setting.MAX_MESSAGES, 50, 10_000);
        platform(Setting.NEW_PER_HOUR, 5, 10_000);
        platform(Setting.LIVE_ADDRESSES, 100, 10_000);
        lease(Purpose.VERIFICATION, HOUR);
        lease(Purpose.FILE_SHARE, DAY);
        lease(Purpose.TICKET, 7 * DAY);
        lease(Purpose.CAMPAIGN, 30 * DAY);
        lease(Purpose.DEVICE, 180 * DAY);
        lease(Purpose.TEST, 600);
        plan(Plan.STANDARD, Setting.NEW_PER_HOUR, 5);
        plan(Plan.STANDARD, Setting.LIVE_ADDRESSES, 100);
        plan(Plan.RAISED, Setting.NEW_PER_HOUR, 10_000);
        plan(Plan.RAISED, Setting.LIVE_ADDRESSES, 10_000);
    }

    private record Said(String scope, PolicySetting setting) {
        private PolicyLevel level() {
            return new PolicyLevel(setting.layer(), scope, setting.purpose());
        }
    }

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
    public EffectivePolicy effective(Plan plan, TenantId tenant, Optional<DomainId> domain, Optional<Purpose> purpose) {
        Set<String> scopes = new HashSet<>(Set.of("", plan.name(), tenant.toString()));
        domain.ifPresent(one -> scopes.add(one.toString()));
        return of(scopes, purpose);
    }

    @Override
    public EffectivePolicy beforeTenants(Optional<Plan> plan, Optional<Purpose> purpose) {
        Set<String> scopes = new HashSet<>(Set.of(""));
        plan.ifPresent(one -> scopes.add(one.name()));
        return of(scopes, purpose);
    }

    private EffectivePolicy of(Set<String> scopes, Optional<Purpose> purpose) {
        return new EffectivePolicy(all.stream()
                .filter(said -> scopes.contains(said.scope()))
                .map(Said::setting)
                .filter(setting ->
                        setting.purpose().isEmpty() || setting.purpose().equals(purpose))
                .toList());
    }

    @Override
    public SaidPolicy at(PolicyLevel level) {
        return new SaidPolicy(
                level,
                versions.getOrDefault(level, 0),
                all.stream()
                        .filter(said -> said.level().equals(level))
                        .map(Said::setting)
                        .toList());
    }

    @Override
    public SaidPolicy held(PolicyLevel level) {
        return at(level);
    }

    @Override
    public List<SaidPolicy> of(TenantId tenant, Collection<DomainId> domains) {
        Set<String> scopes = domains.stream().map(DomainId::toString).collect(Collectors.toSet());
        scopes.add(tenant.toString());
        return levels().filter(level -> scopes.contains(level.scope()))
                .map(this::at)
                .toList();
    }

    @Override
    public List<SaidPolicy> ofPlatform() {
        return levels().filter(level -> level.layer().compareTo(Layer.TENANT) < 0)
                .map(this::at)
                .toList();
    }

    private Stream<PolicyLevel> levels() {
        return all.stream().map(Said::level).distinct();
    }

    @Override
    public SaidPolicy replace(SaidPolicy before, List<PolicySetting> after) {
        all.removeIf(said -> said.level().equals(before.level()));
        after.forEach(setting -> say(before.level().scope(), setting));
        versions.merge(before.level(), 1, Integer::sum);
        return at(before.level());
    }

    @Override
    public void forget(TenantId tenant) {
        all.removeIf(said -> said.scope().equals(tenant.toString()));
        versions.keySet().removeIf(level -> level.scope().equals(tenant.toString()));
    }
}
