package io.mayfly.account.policy;

import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** How every level is changed: held, checked, replaced. Joins the running transaction. */
final class PolicyChanges {
    private final Policies policies;
    private final Clock clock;

    PolicyChanges(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What a level said and says; the same when nothing is another. */
    record Changed(SaidPolicy before, SaidPolicy after) {
        /** Which settings are others now; nothing stands for what is left unsaid. */
        List<Change> changes() {
            return Stream.of(Setting.values())
                    .flatMap(setting -> Stream.of(
                            change(setting, setting.field(), Bounds::value),
                            change(setting, setting.ceilingField(), Bounds::ceiling)))
                    .filter(change -> !change.before().equals(change.after()))
                    .toList();
        }

        private Change change(Setting setting, String field, Function<Bounds, OptionalLong> which) {
            return new Change(
                    field,
                    text(setting, which.apply(before.terms().on(setting))),
                    text(setting, which.apply(after.terms().on(setting))));
        }

        private static Optional<String> text(Setting setting, OptionalLong number) {
            return number.isPresent() ? Optional.of(setting.text(number.getAsLong())) : Optional.empty();
        }
    }

    /**
     * Has a level say other things.
     *
     * @param above what binds it
     * @throws PolicyIsStale when it is at another version than the one named
     */
    Changed apply(PolicyLevel level, EffectivePolicy above, PolicyTerms terms, Optional<Integer> ifVersion, Actor by) {
        SaidPolicy before = policies.held(level);
        ifVersion.filter(version -> version != before.version()).ifPresent(stale -> {
            throw new PolicyIsStale();
        });
        if (terms.equals(before.terms())) {
            return new Changed(before, before);
        }
        new PolicyRules(level, above).require(terms);
        Optional<LastChange> now = Optional.of(new LastChange(clock.instant(), by.name()));
        List<PolicySetting> after = terms.at(level, now).stream()
                .map(said -> before.on(said.setting())
                        .filter(old -> saysTheSame(old, said))
                        .orElse(said))
                .toList();
        return new Changed(before, policies.replace(before, after));
    }

    private static boolean saysTheSame(PolicySetting one, PolicySetting other) {
        return one.value().equals(other.value()) && one.ceiling().equals(other.ceiling());
    }
}
