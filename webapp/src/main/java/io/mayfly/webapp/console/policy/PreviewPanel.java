package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.account.policy.PolicyPreview;
import io.mayfly.account.policy.PolicyPreview.Outlook;
import io.mayfly.account.policy.Resolution;
import io.mayfly.account.policy.Setting;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;

/** What a change would do, as far as it has been typed; read out as it changes. */
final class PreviewPanel extends Div {
    private final transient PolicyWords words = new PolicyWords(this);

    PreviewPanel() {
        addClassName("mf-preview");
        getElement().setAttribute("role", "status");
    }

    void show(PolicyPreview preview) {
        removeAll();
        List<Outlook> changed = preview.outlooks().stream()
                .filter(outlook -> !outlook.changesNothing())
                .toList();
        if (changed.isEmpty()) {
            add(new Paragraph(words.say("policies.preview.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        changed.forEach(outlook -> list.add(row(outlook)));
        add(new Paragraph(words.say("policies.preview")), list);
        if (changed.stream().allMatch(outlook -> outlook.affected() == 0)) {
            add(new Paragraph(words.say("policies.preview.nobody")));
        }
    }

    private ListItem row(Outlook outlook) {
        ListItem row = new ListItem(new Span(words.say(
                "policies.preview.setting",
                words.name(outlook.setting()),
                bounds(outlook.setting(), outlook.before()),
                bounds(outlook.setting(), outlook.after()))));
        if (outlook.affected() > 0) {
            Div effect = new Div(
                    Glyph.WARNING.icon(),
                    new Span(words.say("policies.effect." + outlook.effect(), outlook.affected())));
            effect.addClassName("mf-preview-effect");
            row.add(effect);
        }
        return row;
    }

    private String bounds(Setting setting, Resolution resolved) {
        String value = words.amount(setting, resolved.value());
        return setting.limitsMembers()
                ? value
                : words.say("policies.preview.bounds", value, words.amount(setting, resolved.ceiling()));
    }

    /** Says why it can't be saved as it stands. */
    void refuse(String reason) {
        removeAll();
        add(new Paragraph(words.say("policies.preview.refused", reason)));
    }

    /** Says that somebody else has changed it, and offers to begin with what it says now. */
    void stale(String reason, Runnable load) {
        removeAll();
        Span said = new Span(reason);
        said.addClassName("mf-grow");
        Div note =
                new Div(Glyph.WARNING.icon(), said, new Button(words.say("policies.stale.load"), click -> load.run()));
        note.addClassName("mf-note");
        add(note);
    }
}
