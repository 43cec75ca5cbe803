package io.mayfly.webapp.api.policy;

import io.mayfly.account.policy.PolicyDomain;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.Resolution;
import io.mayfly.account.policy.Setting;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.kernel.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one case.
 *
 * @param domain null for whatever the domain
 * @param purpose null for whatever the purpose
 */
public record ShownEffective(
        @Nullable String domain, @Nullable Purpose purpose, List<ShownSetting> settings) {
    /**
     * One setting as it holds.
     *
     * @param name as the bodies of levels name it
     * @param valueFrom who said the value
     * @param cutBy whose ceiling made it what it is; null when none did
     * @param chain what each said on it, in the order in which they spoke
     */
    public record ShownSetting(
            String name,
            Amount value,
            Amount ceiling,
            @Nullable ShownLevel valueFrom,
            @Nullable ShownLevel cutBy,
            @Nullable ShownLevel ceilingFrom,
            List<ShownStep> chain) {}

    /**
     * What one said.
     *
     * @param valueCut whether its value is beyond the ceiling, which holds in its place
     * @param ceilingCut whether its ceiling is beyond one above, which holds in its place
     */
    public record ShownStep(
            ShownLevel at,
            @Nullable Amount value,
            @Nullable Amount ceiling,
            boolean valueCut,
            boolean ceilingCut,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    static ShownEffective of(Effective effective) {
        return new ShownEffective(
                effective.domain().map(PolicyDomain::name).orElse(null),
                effective.purpose().orElse(null),
                Stream.of(Setting.values())
                        .map(setting -> setting(setting, effective))
                        .toList());
    }

    private static ShownSetting setting(Setting setting, Effective effective) {
        Resolution resolved = effective.policy().of(setting);
        return new ShownSetting(
                setting.field(),
                Amount.of(setting, resolved.value()),
                Amount.of(setting, resolved.ceiling()),
                level(resolved.valueFrom(), effective),
                level(resolved.cutBy(), effective),
                level(resolved.ceilingFrom(), effective),
                resolved.chain().stream().map(step -> step(step, effective)).toList());
    }

    private static @Nullable ShownLevel level(Optional<PolicySetting> said, Effective effective) {
        return said.map(one -> ShownLevel.of(one, effective)).orElse(null);
    }

    private static ShownStep step(Resolution.Step step, Effective effective) {
        PolicySetting said = step.said();
        return new ShownStep(
                ShownLevel.of(said, effective),
                Amount.of(said.setting(), said.value()),
                Amount.of(said.setting(), said.ceiling()),
                step.valueCut(),
                step.ceilingCut(),
                said.changed().map(LastChange::at).orElse(null),
                said.changed().map(LastChange::by).orElse(null));
    }
}
