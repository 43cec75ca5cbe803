package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.maildomain.DomainClaim;
import io.mayfly.mail.maildomain.DomainFault;
import io.mayfly.webapp.console.component.RefusalWords;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks which domain to claim; for an organisation's main domain it asks why, once that is refused without. */
final class ClaimDomainDialog extends Dialog {
    private final TextField name = new TextField();
    private final TextArea reason = new TextArea();
    private final transient Consumer<DomainClaim> claiming;

    /** @param claiming claims it, and goes to its page */
    ClaimDomainDialog(Consumer<DomainClaim> claiming) {
        this.claiming = claiming;

        // Components
        name.setLabel(getTranslation("domains.claim.name"));
        name.setPlaceholder("in.example.org");
        name.setHelperText(getTranslation("domains.claim.help"));
        name.setRequired(true);
        name.setAutofocus(true);
        // What is wrong stays said until somebody tries again: if it went when the field is left, the button would move
        // away under the click.
        name.setManualValidation(true);
        reason.setManualValidation(true);
        reason.setLabel(getTranslation("domains.claim.reason"));
        reason.setVisible(false);
        Button claim = new Button(getTranslation("domains.claim"), click -> claim());
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        claim.addClickShortcut(Key.ENTER).listenOn(name);

        // Layout
        setHeaderTitle(getTranslation("domains.claim.title"));
        Div form = new Div(name, reason);
        form.addClassName("mf-form");
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), claim);
    }

    private void claim() {
        name.setInvalid(false);
        reason.setInvalid(false);
        try {
            claiming.accept(wanted());
            close();
        } catch (Invalid invalid) {
            invalid.all().forEach(this::show);
        } catch (Refusal refusal) {
            name.setErrorMessage(RefusalWords.of(refusal, this));
            name.setInvalid(true);
        }
    }

    private DomainClaim wanted() {
        DomainName domain = Faults.renaming(
                "domain", "name", () -> DomainName.of(name.getValue().strip()));
        String why = reason.getValue().strip();
        return new DomainClaim(domain, why.isEmpty() ? Optional.empty() : Optional.of(why));
    }

    private void show(Invalid invalid) {
        if (invalid.reason().equals(DomainFault.APEX_DOMAIN.code())) {
            reason.setVisible(true);
        }
        if (invalid.field().equals("/apexReason")) {
            reason.setErrorMessage(RefusalWords.of(invalid, this));
            reason.setInvalid(true);
        } else {
            name.setErrorMessage(RefusalWords.of(invalid, this));
            name.setInvalid(true);
        }
    }
}
