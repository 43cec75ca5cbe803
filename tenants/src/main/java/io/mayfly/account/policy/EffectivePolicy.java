package io.mayfly.account.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Duration.ofSeconds(of(Setting.LEASE_SECONDS).value());
    }

    public Duration longestLease() {
        return Duration.ofSeconds(of(Setting.LEASE_SECONDS).ceiling());
    }

    public int maxMessages() {
        return Math.toIntExact(of(Setting.MAX_MESSAGES).value());
    }

    public int mostMessages() {
        return Math.toIntExact(of(Setting.MAX_MESSAGES).ceiling());
    }

    public int newPerHour() {
        return Math.toIntExact(of(Setting.NEW_PER_HOUR).value());
    }

    public int liveAddresses() {
        return Math.toIntExact(of(Setting.LIVE_ADDRESSES).value());
    }

    /** How a setting comes to what holds, and who said so. */
    public Resolution of(Setting setting) {
        return Resolution.of(
                settings.stream().filter(said -> said.setting() == setting).toList());
    }

    /** What would hold of the same if those of one level's settings were others. */
    EffectivePolicy with(PolicyLevel level, PolicyTerms terms) {
        return new EffectivePolicy(Stream.concat(
                        settings.stream().filter(said -> !isAt(level, said)),
                        terms.at(level, Optional.empty()).stream())
                .toList());
    }

    /** What was said before a level speaks, as far as it binds it: by higher layers, and by its own on all purposes. */
    EffectivePolicy above(PolicyLevel level) {
        return new EffectivePolicy(
                settings.stream().filter(said -> isAbove(level, said)).toList());
    }

    private static boolean isAt(PolicyLevel level, PolicySetting said) {
        return said.layer() == level.layer() && said.purpose().equals(level.purpose());
    }

    private static boolean isAbove(PolicyLevel level, PolicySetting said) {
        int order = said.layer().compareTo(level.layer());
        return order < 0
                || order == 0 && level.purpose().isPresent() && said.purpose().isEmpty();
    }
}
