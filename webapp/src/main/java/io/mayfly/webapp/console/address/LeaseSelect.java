package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.select.Select;
import io.mayfly.webapp.console.component.DurationWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For how long an address is leased: as its purpose has it, unless something else is chosen. */
final class LeaseSelect extends Select<Duration> {
    private static final List<Duration> CHOICES = List.of(
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private String caption = getTranslation("address.lease.purpose");

    LeaseSelect() {
        setLabel(getTranslation("address.lease"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(caption);
        setItems(CHOICES);
        setItemLabelGenerator(this::label);
        addValueChangeListener(change -> setInvalid(false));
    }

    private String label(@Nullable Duration choice) {
        return choice == null ? caption : new DurationWords(this::getTranslation).of(choice);
    }

    /** Says how long the purpose has it. */
    void showUsual(Optional<Duration> usual) {
        String words = usual.map(new DurationWords(this::getTranslation)::of)
                .map(length -> getTranslation("address.lease.usual", length))
                .orElseGet(() -> getTranslation("address.lease.purpose"));
        caption = words;
        setEmptySelectionCaption(words);
        setItemLabelGenerator(this::label);
    }

    Optional<Duration> chosen() {
        return getOptionalValue();
    }
}
