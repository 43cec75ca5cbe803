package io.mayfly.account.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What holds in the end for addresses of one purpose on one domain: platform, plan, tenant and domain speak in this order
 * on all purposes, then in the same order on the one. Who speaks later overrides the value of who spoke before, but never
 * exceeds a ceiling set before.
 */
public final class EffectivePolicy {
    private final List<PolicySetting> settings;

    public EffectivePolicy(List<PolicySetting> settings) {
        this.settings = settings.stream()
                .sorted(Comparator.comparing(
                                (PolicySetting setting) -> setting.purpose().isPresent())
                        .thenComparing(PolicySetting::layer))
                .toList();
    }

    public Duration lease() {
        return Duration.ofSeconds(limit(Setting.LEASE_SECONDS).value());
    }

    public Duration longestLease() {
        return Duration.ofSeconds(limit(Setting.LEASE_SECONDS).ceiling());
    }

    public int maxMessages() {
        return Math.toIntExact(limit(Setting.MAX_MESSAGES).value());
    }

    public int mostMessages() {
        return Math.toIntExact(limit(Setting.MAX_MESSAGES).ceiling());
    }

    public int newPerHour() {
        return Math.toIntExact(limit(Setting.NEW_PER_HOUR).value());
    }

    public int liveAddresses() {
        return Math.toIntExact(limit(Setting.LIVE_ADDRESSES).value());
    }

    private Limit limit(Setting setting) {
        Limit limit = new Limit(0, Integer.MAX_VALUE);
        for (PolicySetting said : settings) {
            if (said.setting() == setting) {
                limit = limit.overriddenBy(said);
            }
        }
        return limit;
    }

    private record Limit(long value, long ceiling) {
        Limit overriddenBy(PolicySetting said) {
            long lowered = Math.min(ceiling, said.ceiling().orElse(ceiling));
            return new Limit(Math.min(said.value().orElse(value), lowered), lowered);
        }
    }
}
