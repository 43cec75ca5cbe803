package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicyDomain;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.account.policy.SaidPolicy;
import io.mayfly.account.policy.Setting;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a level says; null where it says nothing.
 *
 * @param lease the lease of a new address
 * @param changedAt when what it says was last changed, as far as it says anything; null when nobody has
 */
public record ShownPolicy(
        ShownLevel at,
        @Nullable Amount lease,
        @Nullable Amount leaseCeiling,
        @Nullable Amount maxMessages,
        @Nullable Amount maxMessagesCeiling,
        @Nullable Amount newPerHour,
        @Nullable Amount newPerHourCeiling,
        @Nullable Amount liveAddresses,
        @Nullable Amount liveAddressesCeiling,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    static ShownPolicy of(OwnPolicy own) {
        return of(own.said(), own.domain());
    }

    public static ShownPolicy of(SaidPolicy said) {
        return of(said, Optional.empty());
    }

    private static ShownPolicy of(SaidPolicy said, Optional<PolicyDomain> domain) {
        Optional<LastChange> changed = said.settings().stream()
                .map(PolicySetting::changed)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(LastChange::at));
        return new ShownPolicy(
                ShownLevel.of(said.level(), domain),
                value(said, Setting.LEASE_SECONDS),
                ceiling(said, Setting.LEASE_SECONDS),
                value(said, Setting.MAX_MESSAGES),
                ceiling(said, Setting.MAX_MESSAGES),
                value(said, Setting.NEW_PER_HOUR),
                ceiling(said, Setting.NEW_PER_HOUR),
                value(said, Setting.LIVE_ADDRESSES),
                ceiling(said, Setting.LIVE_ADDRESSES),
                changed.map(LastChange::at).orElse(null),
                changed.map(LastChange::by).orElse(null));
    }

    private static @Nullable Amount value(SaidPolicy said, Setting setting) {
        return amount(setting, said.terms().on(setting).value());
    }

    private static @Nullable Amount ceiling(SaidPolicy said, Setting setting) {
        Bounds bounds = said.terms().on(setting);
        return amount(setting, bounds.ceiling());
    }

    private static @Nullable Amount amount(Setting setting, OptionalLong number) {
        return Amount.of(setting, number);
    }
}
