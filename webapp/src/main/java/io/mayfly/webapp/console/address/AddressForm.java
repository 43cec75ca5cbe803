package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.RefusalWords;
import io.mayfly.webapp.console.component.Remembered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a new address shall be; the browser remembers the domain chosen last. */
final class AddressForm extends Div {
    private static final String REMEMBERED = "mayfly.domain";

    private final TextField name = new TextField();
    private final Select<String> domain = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private final LeaseSelect lease = new LeaseSelect();
    private final TextField labels = new TextField();
    private final Map<String, HasValidation> fields =
            Map.of("/localPart", name, "/domain", domain, "/expiresIn", lease, "/labels", labels);

    /** For how long addresses are leased on a domain unless something else is chosen. */
    interface UsualLease {
        Optional<Duration> of(String domain, Purpose purpose);
    }

    private final transient UsualLease usualLease;

    AddressForm(List<String> domains, Supplier<String> suggestion, UsualLease usualLease) {
        this.usualLease = usualLease;

        // Components
        name.setLabel(getTranslation("address.name"));
        name.setValue(suggestion.get());
        name.setMaxLength(LocalPart.MAX_LENGTH);
        name.setRequired(true);
        name.setAutoselect(true);
        name.addClassName("mf-mono-field");
        name.setSuffixComponent(roll(suggestion));
        domain.setLabel(getTranslation("address.domain"));
        domain.setItems(domains);
        domain.setItemLabelGenerator(item -> "@" + item);
        domain.setValue(domains.getFirst());
        purpose.setLabel(getTranslation("address.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(item -> AddressWords.word(item, this));
        purpose.setValue(Purpose.VERIFICATION);
        labels.setLabel(getTranslation("address.labels"));
        labels.setHelperText(getTranslation("address.labels.help"));

        // What is wrong stays said until somebody tries again: if it went when the field is left, the button would move
        // away under the click.
        fields.values().forEach(field -> field.setManualValidation(true));

        // Listeners
        domain.addValueChangeListener(change -> look());
        purpose.addValueChangeListener(change -> look());

        // Layout
        addClassName("mf-form");
        add(pair(name, domain), pair(purpose, lease), labels);
        look();
        FirstFocus.on(name);
    }

    private void look() {
        clearErrors();
        lease.showUsual(usualLease.of(domain.getValue(), purpose.getValue()));
    }

    private Button roll(Supplier<String> suggestion) {
        Button roll = new Button(Glyph.RELOAD.icon(), click -> {
            name.setValue(suggestion.get());
            name.setInvalid(false);
        });
        roll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        roll.setAriaLabel(getTranslation("address.name.roll"));
        roll.setTooltipText(getTranslation("address.name.roll"));
        return roll;
    }

    private static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("mf-pair");
        return pair;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Remembered.tell(
                this,
                REMEMBERED,
                remembered -> domain.getListDataView()
                        .getItems()
                        .filter(item -> item.equals(remembered))
                        .findFirst()
                        .ifPresent(domain::setValue));
    }

    /** The order as filled in; none when a field is wrong, which then says so. */
    Optional<CreateTempAddress.Order> order() {
        clearErrors();
        try {
            Faults faults = new Faults();
            Supplier<LocalPart> wanted =
                    faults.read(() -> LocalPart.of(name.getValue().strip()));
            Supplier<Labels> found = faults.read(() -> new Labels(words(labels.getValue())));
            faults.throwIfAny();
            Particulars particulars =
                    new Particulars(purpose.getValue(), found.get(), Optional.empty(), Metadata.none());
            WebStorage.setItem(REMEMBERED, domain.getValue());
            Optional<Duration> length = lease.chosen();
            return Optional.of(new CreateTempAddress.Order(
                    Optional.of(DomainName.of(domain.getValue())),
                    new WantedName.Exactly(wanted.get()),
                    particulars,
                    length,
                    Optional.empty()));
        } catch (Refusal refusal) {
            show(refusal);
            return Optional.empty();
        }
    }

    static List<String> words(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Says why not, at each field that is at fault; at the name when it is none in particular. */
    void show(Refusal refusal) {
        if (refusal instanceof Invalid invalid) {
            invalid.all().forEach(each -> show(each, fields.getOrDefault(each.field(), name)));
        } else {
            show(refusal, name);
        }
    }

    private void show(Refusal refusal, HasValidation field) {
        field.setErrorMessage(RefusalWords.of(refusal, this));
        field.setInvalid(true);
    }

    private void clearErrors() {
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
