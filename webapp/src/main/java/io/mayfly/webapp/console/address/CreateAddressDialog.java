package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.TimeLeft;

/** Makes an address in one step: good values stand there already, and at the end the address is ready to copy. */
final class CreateAddressDialog extends Dialog {
    /** Makes the address that was ordered. */
    interface Creating {
        AddressDetails create(CreateTempAddress.Order order);
    }

    /** Shows the inbox of the address made. */
    interface Opening {
        void open(AddressDetails made);
    }

    private final AddressForm form;
    private final transient Creating creating;
    private final transient Opening opening;

    CreateAddressDialog(AddressForm form, Creating creating, Opening opening) {
        this.creating = creating;
        this.opening = opening;
        this.form = form;
        Button create = new Button(getTranslation("address.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        setHeaderTitle(getTranslation("address.create.title"));
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), create);
    }

    private void create() {
        try {
            form.order().map(creating::create).ifPresent(this::showMade);
        } catch (Refusal refusal) {
            form.show(refusal);
        }
    }

    private void showMade(AddressDetails made) {
        Span address = new Span(made.address());
        address.addClassName("mf-mono");
        CopyButton copy = new CopyButton(made.address(), "address.copy").withText();
        Div prize = new Div(address, copy);
        prize.addClassName("mf-prize");
        Div shown = new Div(
                new Paragraph(getTranslation("address.created.words")),
                prize,
                new TimeLeft(made.createdAt(), made.expiresAt()));
        shown.addClassName("mf-form");
        Button open = new Button(getTranslation("address.open"), click -> {
            close();
            opening.open(made);
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(getTranslation("address.created.title"));
        removeAll();
        add(shown);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("close"), click -> close()), open);
        FirstFocus.on(copy);
    }
}
