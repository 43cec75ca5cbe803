package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicySetting;
import java.util.List;
import java.util.stream.Collectors;

/** All levels at which the organisation itself says something, each a link to its case. */
final class OwnLevels extends Section {
    private final transient PolicyWords words = new PolicyWords(this);

    OwnLevels(List<OwnPolicy> own) {
        addClassNames("mf-panel", "mf-own-levels");
        add(new H2(words.say("policies.own")));
        if (own.isEmpty()) {
            Paragraph nothing = new Paragraph(words.say("policies.own.none"));
            nothing.addClassName("mf-quiet");
            add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        own.forEach(one -> list.add(row(one)));
        add(list);
    }

    private ListItem row(OwnPolicy own) {
        PolicyCase level = PolicyCase.of(own);
        Anchor link = new Anchor(PolicyNavigation.path(level), words.level(level));
        Div said =
                new Div(new Span(own.said().settings().stream().map(this::said).collect(Collectors.joining(" · "))));
        said.addClassName("mf-quiet");
        return new ListItem(link, said);
    }

    private String said(PolicySetting setting) {
        String name = words.name(setting.setting());
        String most = setting.ceiling().isPresent()
                ? words.say(
                        "policies.step.most",
                        words.amount(setting.setting(), setting.ceiling().getAsLong()))
                : "";
        String value = setting.value().isPresent()
                ? words.amount(setting.setting(), setting.value().getAsLong())
                : "";
        String both = value.isEmpty() || most.isEmpty() ? value + most : value + ", " + most;
        return words.say("policies.own.said", name, both);
    }
}
