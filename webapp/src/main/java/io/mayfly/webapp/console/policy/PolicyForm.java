package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.account.policy.PolicyTerms.Bounds;
import io.mayfly.account.policy.Setting;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.console.component.RefusalWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of what a level says: of each setting that it can speak on a value and, where others speak after it, a ceiling. */
final class PolicyForm extends Div {
    private final transient Runnable changed;
    private final Map<Setting, Pair> fields = new EnumMap<>(Setting.class);
    private final transient PolicyWords words = new PolicyWords(this);

    private record Pair(AmountField value, Optional<AmountField> ceiling) {
        private Stream<AmountField> both() {
            return Stream.concat(Stream.of(value), ceiling.stream());
        }

        private Bounds bounds(Bounds before) {
            return new Bounds(value.amount(), ceiling.map(AmountField::amount).orElse(before.ceiling()));
        }
    }

    private transient PolicyTerms before = PolicyTerms.none();

    PolicyForm(Runnable changed) {
        this.changed = changed;
        addClassName("mf-policy-form");
    }

    /** @param terms what the level says now; a ceiling that the form has no field for stays */
    void show(PolicyTerms terms, Effective effective, boolean speaksOfMembers) {
        before = terms;
        fields.clear();
        removeAll();
        Stream.of(Setting.values())
                .filter(setting -> speaksOfMembers || !setting.limitsMembers())
                .forEach(setting -> add(group(setting, terms.on(setting), effective)));
    }

    private Div group(Setting setting, Bounds bounds, Effective effective) {
        AmountField value = new AmountField(words.say("policies.value." + setting), setting.isLength(), changed);
        Optional<AmountField> ceiling = setting.limitsMembers()
                ? Optional.empty()
                : Optional.of(new AmountField(words.say("policies.ceiling." + setting), setting.isLength(), changed));
        String most = words.most(setting, effective.above().of(setting), effective);
        Pair pair = new Pair(value, ceiling);
        pair.both().forEach(field -> field.help(most));
        value.show(bounds.value());
        ceiling.ifPresent(field -> field.show(bounds.ceiling()));
        fields.put(setting, pair);
        Div row = new Div();
        row.addClassName("mf-pair");
        pair.both().forEach(row::add);
        return new Div(new H3(words.name(setting)), row);
    }

    /** Empties all fields. */
    void clear() {
        before = PolicyTerms.none();
        fields.values().stream().flatMap(Pair::both).forEach(field -> field.show(Bounds.UNSAID.value()));
    }

    /** What the fields say; nothing when one of them can't be read. */
    Optional<PolicyTerms> terms() {
        if (!fields.values().stream().flatMap(Pair::both).allMatch(AmountField::isReadable)) {
            return Optional.empty();
        }
        Map<Setting, Bounds> said = new EnumMap<>(Setting.class);
        fields.forEach((setting, pair) -> said.put(setting, pair.bounds(before.on(setting))));
        return Optional.of(PolicyTerms.of(said));
    }

    void accept() {
        fields.values().stream().flatMap(Pair::both).forEach(AmountField::accept);
    }

    /** Says at each field what is wrong with it. */
    void refuseUnreadable() {
        fields.values().stream()
                .flatMap(Pair::both)
                .filter(field -> !field.isReadable())
                .forEach(field -> field.refuse(words.say("policies.no.number")));
    }

    void refuse(Invalid invalid) {
        invalid.all()
                .forEach(each -> fields.forEach((setting, pair) -> {
                    if (each.field().equals("/" + setting.field())) {
                        pair.value().refuse(RefusalWords.of(each, this));
                    } else if (each.field().equals("/" + setting.ceilingField())) {
                        pair.ceiling().orElse(pair.value()).refuse(RefusalWords.of(each, this));
                    }
                }));
    }
}
