package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.RefusalWords;
import io.mayfly.webapp.console.component.TimeLeft;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Asks for how long a lease, or those of several addresses, shall go on. */
final class ExtendLeaseDialog extends Dialog {
    private static final List<Duration> CHOICES =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

    private final RadioButtonGroup<Duration> length = new RadioButtonGroup<>();
    private final transient Consumer<Duration> chosen;

    ExtendLeaseDialog(List<AddressDetails> addresses, Consumer<Duration> chosen) {
        this.chosen = chosen;

        // Components
        DurationWords words = new DurationWords(this::getTranslation);
        length.setLabel(getTranslation("address.extend.by"));
        length.setItems(CHOICES);
        length.setItemLabelGenerator(words::of);
        length.setValue(Duration.ofHours(1));
        Button extend = new Button(getTranslation("address.extend"), click -> extend());
        extend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        length.addValueChangeListener(change -> length.setInvalid(false));

        // Layout
        setHeaderTitle(getTranslation("address.extend.title"));
        Div form = addresses.size() == 1 ? what(addresses.getFirst()) : what(addresses.size());
        form.add(length);
        form.addClassName("mf-form");
        add(form);
        FirstFocus.on(length);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), extend);
    }

    private static Div what(AddressDetails address) {
        Paragraph name = new Paragraph(address.address());
        name.addClassName("mf-mono");
        return new Div(name, new TimeLeft(address.createdAt(), address.expiresAt()));
    }

    private Div what(int addresses) {
        return new Div(new Paragraph(getTranslation("addresses.many", addresses)));
    }

    private void extend() {
        try {
            chosen.accept(length.getValue());
            close();
        } catch (Refusal refusal) {
            length.setErrorMessage(RefusalWords.of(refusal, this));
            length.setInvalid(true);
        }
    }
}
