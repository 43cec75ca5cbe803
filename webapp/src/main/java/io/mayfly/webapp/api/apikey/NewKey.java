package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes an API key.
 *
 * @param name 1 to 100 characters, to tell it from others
 * @param expiresIn a duration of at most 90 days, which is also what holds when it is left out
 */
public record NewKey(@Nullable String name, @Nullable String expiresIn) {
    public static NewKey orEmpty(@Nullable NewKey body) {
        return body == null ? new NewKey(null, null) : body;
    }

    public String requiredName() {
        if (name == null) {
            throw new Invalid("name", "A key needs a name");
        }
        return name;
    }

    public Duration life() {
        return expiresIn == null ? ApiKey.MAX_LIFE : TimeText.duration("expiresIn", expiresIn);
    }
}
