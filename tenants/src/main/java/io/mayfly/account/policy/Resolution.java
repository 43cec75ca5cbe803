package io.mayfly.account.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one setting comes to what holds in the end.
 *
 * @param valueFrom who said the value, before any ceiling cut it; nobody when nobody did
 * @param cutBy whose ceiling cut it, if one did
 * @param ceilingFrom who said the ceiling; nobody when nobody did
 * @param chain what each said, in the order in which they spoke
 */
public record Resolution(
        long value,
        Optional<PolicySetting> valueFrom,
        Optional<PolicySetting> cutBy,
        long ceiling,
        Optional<PolicySetting> ceilingFrom,
        List<Step> chain) {
    /** No number is greater. */
    public static final long MOST = Integer.MAX_VALUE;

    private static final Resolution START =
            new Resolution(0, Optional.empty(), Optional.empty(), MOST, Optional.empty(), List.of());

    /**
     * What one said, and what holds from then on.
     *
     * @param valueCut whether the value that it said is greater than the ceiling
     * @param ceilingCut whether the ceiling that it said is greater than one before, so that it changes nothing
     */
    public record Step(PolicySetting said, long value, long ceiling, boolean valueCut, boolean ceilingCut) {}

    /** @param settings what is said on the one setting, in order */
    static Resolution of(List<PolicySetting> settings) {
        Resolution resolved = START;
        for (PolicySetting said : settings) {
            resolved = resolved.overriddenBy(said);
        }
        return resolved;
    }

    private Resolution overriddenBy(PolicySetting said) {
        long saidCeiling = said.ceiling().orElse(ceiling);
        boolean lowers = saidCeiling < ceiling;
        long lowered = Math.min(ceiling, saidCeiling);
        Optional<PolicySetting> lowering =
                lowers || ceilingFrom.isEmpty() && said.ceiling().isPresent() ? Optional.of(said) : ceilingFrom;
        boolean saysValue = said.value().isPresent();
        long wanted = said.value().orElse(value);
        boolean cut = wanted > lowered;
        Optional<PolicySetting> kept = saysValue ? Optional.empty() : cutBy;
        List<Step> steps = new ArrayList<>(chain);
        steps.add(new Step(said, Math.min(wanted, lowered), lowered, saysValue && cut, saidCeiling > ceiling));
        return new Resolution(
                Math.min(wanted, lowered),
                saysValue ? Optional.of(said) : valueFrom,
                cut ? lowering : kept,
                lowered,
                lowering,
                List.copyOf(steps));
    }
}
