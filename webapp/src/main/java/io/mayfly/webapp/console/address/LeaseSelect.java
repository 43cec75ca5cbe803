package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.select.Select;
import io.mayfly.webapp.console.component.DurationWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** For how long an address is leased: as its purpose has it, unless something else is chosen. */
final class LeaseSelect extends Select<Duration> {
    private static final List<Duration> CHOICES = List.of(
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    LeaseSelect() {
        DurationWords words = new DurationWords(this::getTranslation);
        setLabel(getTranslation("address.lease"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("address.lease.purpose"));
        setItems(CHOICES);
        setItemLabelGenerator(choice -> choice == null ? getTranslation("address.lease.purpose") : words.of(choice));
        addValueChangeListener(change -> setInvalid(false));
    }

    Optional<Duration> chosen() {
        return getOptionalValue();
    }
}
