package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.Component;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.Resolution;
import io.mayfly.account.policy.Setting;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.kernel.Purpose;
import io.mayfly.webapp.console.component.DurationWords;
import java.time.Duration;
import java.util.Optional;

/** Policies in the person's language. */
final class PolicyWords {
    private final Component speaker;

    PolicyWords(Component speaker) {
        this.speaker = speaker;
    }

    String say(String key, Object... values) {
        return speaker.getTranslation(key, values);
    }

    String name(Setting setting) {
        return say("policies.name." + setting);
    }

    /** A number of a setting: a length of time, or how many. */
    String amount(Setting setting, long number) {
        return setting.isLength()
                ? new DurationWords(key -> speaker.getTranslation(key)).of(Duration.ofSeconds(number))
                : say("policies.number", number);
    }

    String purpose(Purpose purpose) {
        return say("purpose." + purpose);
    }

    /** Who speaks: "Plan STANDARD", "Your organisation, for Campaign". */
    String who(PolicySetting said, Effective effective) {
        String level = switch (said.layer()) {
            case PLATFORM -> say("policies.of.platform");
            case PLAN -> say("policies.of.plan", effective.plan().name());
            case TENANT -> say("policies.of.organisation");
            case DOMAIN -> effective.domain().map(domain -> domain.name()).orElseGet(() -> say("policies.of.domain"));
        };
        return said.purpose()
                .map(purpose -> say("policies.of.purpose", level, purpose(purpose)))
                .orElse(level);
    }

    /** The same of a level of the organisation's own. */
    String level(PolicyCase level) {
        String whole = level.domain().orElseGet(() -> say("policies.of.organisation"));
        return level.purpose()
                .map(purpose -> say("policies.of.purpose", whole, purpose(purpose)))
                .orElseGet(() -> say("policies.of.all", whole));
    }

    /** Of what the page speaks. */
    String of(PolicyCase shown) {
        if (shown.equals(PolicyCase.WHOLE)) {
            return say("policies.case");
        }
        String domain = shown.domain().orElseGet(() -> say("policies.case.domain"));
        return shown.purpose()
                .map(purpose -> say("policies.case.purpose", purpose(purpose), domain))
                .orElseGet(() -> say("policies.case.any", domain));
    }

    /** What a setting comes to, in a sentence. */
    String sentence(Setting setting, Resolution resolved) {
        return say(
                "policies.sentence." + setting, amount(setting, resolved.value()), amount(setting, resolved.ceiling()));
    }

    /** From whom the value is, and who made it smaller. */
    String from(Resolution resolved, Effective effective) {
        Optional<String> value = resolved.valueFrom().map(said -> who(said, effective));
        Optional<String> cut = resolved.cutBy().map(said -> who(said, effective));
        return value.map(who ->
                        cut.map(by -> say("policies.from.cut", who, by)).orElseGet(() -> say("policies.from", who)))
                .orElse("");
    }

    /** The greatest that is allowed and who says so; nothing where nobody does. */
    String most(Setting setting, Resolution bound, Effective effective) {
        return bound.ceilingFrom()
                .map(said -> say("policies.most", amount(setting, bound.ceiling()), who(said, effective)))
                .orElse("");
    }
}
