package io.mayfly.account.policy;

import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What a level may say: it tightens what was said above it, and never loosens it. */
final class PolicyRules {
    private static final long LEAST = 1;

    private final PolicyLevel level;
    private final EffectivePolicy above;

    /** @param above what binds the level */
    PolicyRules(PolicyLevel level, EffectivePolicy above) {
        this.level = level;
        this.above = above;
    }

    /** @throws Invalid that names each field at fault, what is allowed, and who says so */
    void require(PolicyTerms terms) {
        Faults faults = new Faults();
        for (Setting setting : Setting.values()) {
            Bounds bounds = terms.on(setting);
            if (bounds.equals(Bounds.UNSAID)) {
                faults.check(() -> requireNotEverything(setting));
            } else if (setting.limitsMembers() && !level.speaksOfMembers()) {
                noteBoth(faults, setting, bounds, PolicyFault.LIMITS_MEMBERS_EVERYWHERE);
            } else {
                faults.check(() -> requireWithin(setting, setting.ceilingField(), bounds.ceiling()));
                faults.check(() -> requireWithin(setting, setting.field(), bounds.value()));
                faults.check(() -> requireOwnCeiling(setting, bounds));
                faults.check(() -> requireBoth(setting, bounds));
            }
        }
        faults.throwIfAny();
    }

    private static void noteBoth(Faults faults, Setting setting, Bounds bounds, PolicyFault fault) {
        bounds.value().ifPresent(value -> faults.note(new Invalid(setting.field(), fault)));
        bounds.ceiling().ifPresent(ceiling -> faults.note(new Invalid(setting.ceilingField(), fault)));
    }

    private boolean isGround() {
        return level.layer() == Layer.PLATFORM && level.purpose().isEmpty();
    }

    private void requireNotEverything(Setting setting) {
        if (isGround()) {
            throw new Invalid(setting.field(), PolicyFault.PLATFORM_SAYS_ALL);
        }
    }

    private void requireBoth(Setting setting, Bounds bounds) {
        if (isGround() && (bounds.value().isEmpty() || bounds.ceiling().isEmpty())) {
            throw new Invalid(
                    bounds.value().isEmpty() ? setting.field() : setting.ceilingField(), PolicyFault.PLATFORM_SAYS_ALL);
        }
    }

    private void requireWithin(Setting setting, String field, OptionalLong number) {
        if (number.isEmpty()) {
            return;
        }
        if (number.getAsLong() < LEAST) {
            throw new Invalid(field, PolicyFault.BELOW_LEAST, shown(setting, LEAST));
        }
        Resolution bound = above.of(setting);
        if (number.getAsLong() > bound.ceiling()) {
            throw new Invalid(field, beyond(bound.ceilingFrom()), shown(setting, bound.ceiling()));
        }
    }

    private static void requireOwnCeiling(Setting setting, Bounds bounds) {
        if (bounds.value().isPresent()
                && bounds.ceiling().isPresent()
                && bounds.value().getAsLong() > bounds.ceiling().getAsLong()) {
            throw new Invalid(
                    setting.field(),
                    PolicyFault.BEYOND_OWN_CEILING,
                    shown(setting, bounds.ceiling().getAsLong()));
        }
    }

    private static PolicyFault beyond(Optional<PolicySetting> from) {
        return from.map(said -> switch (said.layer()) {
                    case PLATFORM -> PolicyFault.BEYOND_PLATFORM;
                    case PLAN -> PolicyFault.BEYOND_PLAN;
                    case TENANT -> PolicyFault.BEYOND_ORGANISATION;
                    case DOMAIN -> PolicyFault.BEYOND_DOMAIN;
                })
                .orElse(PolicyFault.BEYOND_MEASURE);
    }

    private static Object shown(Setting setting, long number) {
        return setting.isLength() ? Duration.ofSeconds(number) : (Object) number;
    }
}
