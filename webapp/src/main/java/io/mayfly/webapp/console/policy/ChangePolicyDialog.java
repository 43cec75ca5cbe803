package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.mayfly.account.policy.OwnPolicy;
import io.mayfly.account.policy.PolicyIsStale;
import io.mayfly.account.policy.PolicyTerms;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.RefusalWords;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks what one of the organisation's levels shall say, and tells what that will do before it is saved. */
final class ChangePolicyDialog extends Dialog {
    private final transient PolicyUse use;
    private final transient Consumer<OwnPolicy> changed;
    private final Select<PolicyCase> level = new Select<>();
    private final Paragraph help = new Paragraph();
    private final PolicyForm form = new PolicyForm(this::preview);
    private final PreviewPanel preview = new PreviewPanel();
    private int version;

    /** @param shown the case that the page shows, of which the narrowest level is offered first */
    ChangePolicyDialog(PolicyUse use, PolicyCase shown, Consumer<OwnPolicy> changed) {
        this.use = use;
        this.changed = changed;

        // Components
        PolicyWords words = new PolicyWords(this);
        level.setLabel(getTranslation("policies.level"));
        level.setItems(shown.levels());
        level.setItemLabelGenerator(words::level);
        level.setValue(shown.levels().getLast());
        help.addClassName("mf-quiet");
        Button nothing = new Button(getTranslation("policies.clear"), click -> clear());
        nothing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button save = new Button(getTranslation("policies.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        level.addValueChangeListener(change -> load());

        // Layout
        setHeaderTitle(getTranslation("policies.change.title"));
        Div all = new Div(level, help, form, preview);
        all.addClassNames("mf-form", "mf-policy-dialog");
        add(all);
        getFooter().add(nothing, new Button(getTranslation("cancel"), click -> close()), save);
        FirstFocus.on(level);
        load();
    }

    /** Begins with what the chosen level says now. */
    private void load() {
        PolicyCase chosen = level.getValue();
        OwnPolicy own = use.said(chosen);
        version = own.said().version();
        form.show(own.said().terms(), use.effective(chosen), own.said().level().speaksOfMembers());
        help.setText(getTranslation(chosen.purpose().isPresent() ? "policies.help.purpose" : "policies.help.all"));
        preview();
    }

    private void clear() {
        form.clear();
        form.accept();
        preview();
    }

    private void preview() {
        Optional<PolicyTerms> terms = form.terms();
        if (terms.isEmpty()) {
            preview.refuse(getTranslation("policies.no.number"));
            return;
        }
        try {
            preview.show(use.preview(level.getValue(), terms.get()));
        } catch (Refusal refusal) {
            preview.refuse(RefusalWords.of(refusal, this));
        }
    }

    private void save() {
        form.accept();
        form.refuseUnreadable();
        form.terms().ifPresent(this::save);
    }

    private void save(PolicyTerms terms) {
        try {
            OwnPolicy own = use.change(level.getValue(), terms, version);
            close();
            changed.accept(own);
        } catch (Invalid invalid) {
            form.refuse(invalid);
        } catch (PolicyIsStale stale) {
            preview.stale(RefusalWords.of(stale, this), this::load);
        } catch (Refusal refusal) {
            preview.refuse(RefusalWords.of(refusal, this));
        }
    }
}
