package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.Resolution;
import io.mayfly.account.policy.Setting;
import io.mayfly.account.policy.ShowEffectivePolicy.Effective;
import io.mayfly.webapp.console.component.Moment;

/** One setting: what holds, who said so, and on demand what each level said. */
final class SettingPanel extends Section {
    private final Setting setting;
    private final transient Effective effective;
    private final transient PolicyWords words = new PolicyWords(this);

    SettingPanel(Setting setting, Effective effective) {
        this.setting = setting;
        this.effective = effective;
        Resolution resolved = effective.policy().of(setting);
        addClassNames("mf-panel", "mf-setting");

        H2 name = new H2(words.name(setting));
        Span value = new Span(words.amount(setting, resolved.value()));
        value.addClassName("mf-setting-value");
        Div line = new Div(name, value);
        line.addClassName("mf-setting-line");
        add(line, new Paragraph(words.sentence(setting, resolved)), quiet(words.from(resolved, effective)));
        if (!setting.limitsMembers()) {
            add(quiet(words.most(setting, resolved, effective)));
        }
        add(chain(resolved));
    }

    private static Paragraph quiet(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("mf-quiet");
        said.setVisible(!text.isEmpty());
        return said;
    }

    private Details chain(Resolution resolved) {
        OrderedList steps = new OrderedList();
        steps.addClassName("mf-setting-chain");
        resolved.chain().forEach(step -> steps.add(new ListItem(step(step))));
        Details details = new Details(words.say("policies.chain"), steps);
        details.getElement().setAttribute("data-setting", setting.field());
        return details;
    }

    private Component[] step(Resolution.Step step) {
        PolicySetting said = step.said();
        Span who = new Span(words.who(said, effective));
        who.addClassName("mf-said");
        Span what = new Span(what(step));
        Span when = new Span();
        when.addClassName("mf-quiet");
        said.changed().ifPresent(changed -> when.add(changed(changed)));
        when.setVisible(said.changed().isPresent());
        return new Component[] {who, what, when};
    }

    private Component[] changed(LastChange changed) {
        return new Component[] {
            new Span(words.say("policies.changed.by", changed.by()) + " "), new Moment(changed.at(), Moment.Form.LONG)
        };
    }

    private String what(Resolution.Step step) {
        PolicySetting said = step.said();
        StringBuilder text = new StringBuilder();
        said.value().ifPresent(value -> text.append(words.amount(setting, value)));
        said.ceiling().ifPresent(ceiling -> {
            String most = words.say("policies.step.most", words.amount(setting, ceiling));
            text.append(text.isEmpty() ? "" : ", ").append(most);
        });
        if (step.valueCut() || step.ceilingCut()) {
            long holds = step.valueCut() ? step.value() : step.ceiling();
            text.append(" · ").append(words.say("policies.step.cut", words.amount(setting, holds)));
        }
        return text.toString();
    }
}
