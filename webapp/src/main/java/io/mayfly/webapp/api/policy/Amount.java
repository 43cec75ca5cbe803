package io.mayfly.webapp.api.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mayfly.account.policy.Setting;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A setting's number as it is written: a length of time in ISO 8601, or a whole number. */
public record Amount(@JsonValue Object written) {
    static Amount of(Setting setting, long number) {
        return new Amount(setting.isLength() ? setting.text(number) : (Object) number);
    }

    static @Nullable Amount of(Setting setting, OptionalLong number) {
        return number.isPresent() ? of(setting, number.getAsLong()) : null;
    }
}
