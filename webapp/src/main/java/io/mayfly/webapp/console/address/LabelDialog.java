package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.RefusalWords;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a label that several addresses shall have, or shows those that they have, to be taken away. */
final class LabelDialog extends Dialog {
    private final TextField field = new TextField();
    private final transient Consumer<LabelChange> chosen;

    LabelDialog(List<AddressDetails> addresses, Consumer<LabelChange> chosen) {
        this.chosen = chosen;

        // Components
        field.setLabel(getTranslation("address.label"));
        field.setRequired(true);
        Div labels = new Div();
        labels.addClassName("mf-filters");
        labels(addresses).forEach(label -> labels.add(removal(label)));
        Button add = new Button(getTranslation("address.label.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        field.addValueChangeListener(change -> field.setInvalid(false));
        add.addClickShortcut(Key.ENTER).listenOn(this);

        // Layout
        setHeaderTitle(getTranslation("address.label.title"));
        Div form = new Div(new Paragraph(getTranslation("addresses.many", addresses.size())), field);
        form.addClassName("mf-form");
        if (!labels(addresses).isEmpty()) {
            form.add(new Paragraph(getTranslation("address.label.remove")), labels);
        }
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), add);
        FirstFocus.on(field);
    }

    private NativeButton removal(String label) {
        NativeButton chip = new NativeButton("", click -> choose(new LabelChange(label, false)));
        chip.add(new Span(label), Glyph.CROSS.icon());
        chip.addClassName("mf-filter");
        chip.getElement().setAttribute("aria-label", getTranslation("address.label.away", label));
        return chip;
    }

    /** Those that any of the addresses has. */
    private static List<String> labels(List<AddressDetails> addresses) {
        return addresses.stream()
                .flatMap(address -> address.labels().values().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void add() {
        LabelChange change = new LabelChange(field.getValue(), true);
        try {
            choose(new LabelChange(Labels.of(change.label()).values().getFirst(), true));
        } catch (Refusal refusal) {
            field.setErrorMessage(RefusalWords.of(refusal, this));
            field.setInvalid(true);
        }
    }

    private void choose(LabelChange change) {
        chosen.accept(change);
        close();
    }
}
