package io.mayfly.account.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a level says.
 *
 * @param version how often it was changed
 * @param settings by setting; those on which it says nothing are left out
 */
public record SaidPolicy(PolicyLevel level, int version, List<PolicySetting> settings) {
    public SaidPolicy {
        settings = List.copyOf(settings);
    }

    public Optional<PolicySetting> on(Setting setting) {
        return settings.stream().filter(said -> said.setting() == setting).findFirst();
    }

    /** What it says in full. */
    public PolicyTerms terms() {
        return PolicyTerms.of(settings);
    }
}
