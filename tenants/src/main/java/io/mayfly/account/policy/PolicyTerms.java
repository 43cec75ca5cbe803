package io.mayfly.account.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a level is to say in full: on each setting a value, a ceiling, both or nothing. */
public final class PolicyTerms {
    private final Map<Setting, Bounds> said;

    private PolicyTerms(Map<Setting, Bounds> said) {
        this.said = said;
    }

    /** A value and a ceiling, either of which may be left unsaid. */
    public record Bounds(OptionalLong value, OptionalLong ceiling) {
        public static final Bounds UNSAID = new Bounds(OptionalLong.empty(), OptionalLong.empty());
    }

    /** Terms that say what is given, and nothing where that is nothing. */
    public static PolicyTerms of(Map<Setting, Bounds> given) {
        Map<Setting, Bounds> said = new EnumMap<>(Setting.class);
        given.forEach((setting, bounds) -> {
            if (!bounds.equals(Bounds.UNSAID)) {
                said.put(setting, bounds);
            }
        });
        return new PolicyTerms(said);
    }

    static PolicyTerms of(Collection<PolicySetting> settings) {
        Map<Setting, Bounds> said = new EnumMap<>(Setting.class);
        settings.forEach(each -> said.put(each.setting(), new Bounds(each.value(), each.ceiling())));
        return of(said);
    }

    /** Terms that say nothing at all. */
    public static PolicyTerms none() {
        return new PolicyTerms(Map.of());
    }

    public Bounds on(Setting setting) {
        return Optional.ofNullable(said.get(setting)).orElse(Bounds.UNSAID);
    }

    public boolean saysNothing() {
        return said.isEmpty();
    }

    /** The same as a level says it, in the order of settings. */
    List<PolicySetting> at(PolicyLevel level, Optional<PolicySetting.LastChange> changed) {
        return said.entrySet().stream()
                .map(each -> new PolicySetting(
                        level.layer(),
                        level.purpose(),
                        each.getKey(),
                        each.getValue().value(),
                        each.getValue().ceiling(),
                        changed))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyTerms that && said.equals(that.said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }
}
