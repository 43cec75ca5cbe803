package io.mayfly.webapp.console.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A number of a setting, or nothing; one of time has its unit beside it. */
final class AmountField extends Div {
    private final IntegerField number = new IntegerField();
    private final Select<Unit> unit = new Select<>();
    private final boolean isLength;

    /** The units of time, the greatest first. */
    private enum Unit {
        DAYS(Duration.ofDays(1)),
        HOURS(Duration.ofHours(1)),
        MINUTES(Duration.ofMinutes(1)),
        SECONDS(Duration.ofSeconds(1));

        private final long seconds;

        Unit(Duration one) {
            this.seconds = one.toSeconds();
        }

        private static Unit of(long length) {
            return Stream.of(values())
                    .filter(unit -> length % unit.seconds == 0)
                    .findFirst()
                    .orElse(SECONDS);
        }
    }

    AmountField(String label, boolean isLength, Runnable changed) {
        this.isLength = isLength;

        // Components
        number.setLabel(label);
        number.setPlaceholder(getTranslation("policies.says.nothing"));
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setManualValidation(true);
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("policies.unit." + one));
        unit.setValue(Unit.HOURS);
        unit.setLabel(getTranslation("policies.unit"));
        unit.setAriaLabel(getTranslation("policies.unit.of", label));

        // Listeners
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });

        // Layout
        addClassName("mf-amount");
        add(number);
        if (isLength) {
            add(unit);
        }
    }

    /** Whether what was typed is a number, or nothing. */
    boolean isReadable() {
        return !number.getDefaultValidator().apply(number.getValue(), null).isError();
    }

    OptionalLong amount() {
        return number.getOptionalValue()
                .map(value -> OptionalLong.of(value * (isLength ? unit.getValue().seconds : 1)))
                .orElse(OptionalLong.empty());
    }

    void show(OptionalLong amount) {
        if (amount.isEmpty()) {
            number.clear();
            return;
        }
        Unit one = Unit.of(amount.getAsLong());
        unit.setValue(one);
        number.setValue(Math.toIntExact(amount.getAsLong() / (isLength ? one.seconds : 1)));
    }

    void help(String words) {
        number.setHelperText(words);
    }

    void refuse(String words) {
        number.setErrorMessage(words);
        number.setInvalid(true);
    }

    void accept() {
        number.setInvalid(false);
    }
}
