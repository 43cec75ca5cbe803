package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.RotationTerms;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.RefusalWords;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks how long a key's successor lives and how long the key itself goes on, then shows the successor's secret, this once. */
final class RotateKeyDialog extends Dialog {
    private final Select<Duration> life = new Select<>();
    private final Select<Duration> overlap = new Select<>();
    private final transient Function<RotationTerms, String> rotating;

    /** @param rotating replaces the key, and gives the new secret */
    RotateKeyDialog(ApiKey key, Function<RotationTerms, String> rotating) {
        this.rotating = rotating;

        // Components
        DurationWords words = new DurationWords(this::getTranslation);
        life.setLabel(getTranslation("keys.rotate.life"));
        life.setItems(Stream.of(key.life(), Duration.ofDays(7), Duration.ofDays(30), KeyTerms.MAX_LIFE)
                .distinct()
                .sorted()
                .toList());
        life.setItemLabelGenerator(words::of);
        life.setValue(key.life());
        overlap.setLabel(getTranslation("keys.rotate.overlap"));
        overlap.setItems(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), RotationTerms.MAX_OVERLAP);
        overlap.setItemLabelGenerator(
                length -> length.isZero() ? getTranslation("keys.rotate.at-once") : words.of(length));
        overlap.setValue(Duration.ofDays(1));
        Button rotate = new Button(getTranslation("keys.rotate.do"), click -> rotate());
        rotate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Layout
        setHeaderTitle(getTranslation("keys.rotate.of", key.name()));
        add(ShownOnce.form(new Paragraph(getTranslation("keys.rotate.words")), overlap, life));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), rotate);
    }

    private void rotate() {
        try {
            ShownOnce.in(this, rotating.apply(new RotationTerms(Optional.of(life.getValue()), overlap.getValue())));
        } catch (Refusal refusal) {
            overlap.setErrorMessage(RefusalWords.of(refusal, this));
            overlap.setInvalid(true);
        }
    }
}
