package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mayfly.account.apikey.KeyNetworks;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.RefusalWords;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks what a new key is for, how long it lives and from where it may be used, then shows its secret, this once. */
final class CreateKeyDialog extends Dialog {
    private final TextField name = new TextField();
    private final Select<Duration> life = new Select<>();
    private final TextField networks = new TextField();
    private final transient Function<KeyTerms, String> creating;

    /**
     * @param creating makes the key, and gives its secret
     */
    CreateKeyDialog(Function<KeyTerms, String> creating) {
        this.creating = creating;

        // Components
        DurationWords words = new DurationWords(this::getTranslation);
        name.setLabel(getTranslation("keys.name"));
        name.setHelperText(getTranslation("keys.name.help"));
        name.setRequired(true);
        name.setAutofocus(true);
        // What is wrong stays said until somebody tries again: if it went when the field is left, the button would move
        // away under the click.
        name.setManualValidation(true);
        networks.setManualValidation(true);
        life.setLabel(getTranslation("keys.life"));
        life.setItems(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90));
        life.setItemLabelGenerator(words::of);
        life.setValue(Duration.ofDays(30));
        networks.setLabel(getTranslation("keys.networks.wanted"));
        networks.setPlaceholder("203.0.113.0/24, 2001:db8::/32");
        networks.setHelperText(getTranslation("keys.networks.help"));
        Button create = new Button(getTranslation("keys.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Listeners
        create.addClickShortcut(Key.ENTER).listenOn(this);

        // Layout
        setHeaderTitle(getTranslation("keys.create.title"));
        add(ShownOnce.form(name, life, networks));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), create);
    }

    private void create() {
        name.setInvalid(false);
        networks.setInvalid(false);
        try {
            ShownOnce.in(this, creating.apply(terms()));
        } catch (Invalid invalid) {
            invalid.all().forEach(each -> show(each, each.field().equals("/allowedNetworks") ? networks : name));
        } catch (Refusal refusal) {
            show(refusal, name);
        }
    }

    private KeyTerms terms() {
        Faults faults = new Faults();
        faults.check(() -> KeyTerms.requireName(name.getValue().strip()));
        Supplier<KeyNetworks> from = faults.read(() -> new KeyNetworks(ranges()));
        faults.throwIfAny();
        return new KeyTerms(name.getValue().strip(), life.getValue(), from.get());
    }

    /** Between commas, spaces or both. */
    private List<String> ranges() {
        return Stream.of(networks.getValue().split("[,;\\s]+"))
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private void show(Refusal refusal, TextField field) {
        field.setErrorMessage(RefusalWords.of(refusal, this));
        field.setInvalid(true);
    }
}
