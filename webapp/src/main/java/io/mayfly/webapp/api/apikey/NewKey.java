package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes an API key.
 *
 * @param name 1 to 100 characters, to tell it from others
 * @param expiresIn a duration of at most 90 days, which is also what holds when it is left out
 */
public record NewKey(@Nullable String name, @Nullable String expiresIn) implements Checked {
    @Override
    public void check() {
        wish();
    }

    public static NewKey orEmpty(@Nullable NewKey body) {
        return body == null ? new NewKey(null, null) : body;
    }

    /** What a key is made from. */
    public record Wish(String name, Duration life) {}

    public Wish wish() {
        Faults faults = new Faults();
        Supplier<String> called = faults.read(this::requiredName);
        Supplier<Duration> life = faults.read(this::life);
        faults.throwIfAny();
        return new Wish(called.get(), life.get());
    }

    private String requiredName() {
        if (name == null) {
            throw new Invalid("name", "A key needs a name");
        }
        ApiKey.requireName(name);
        return name;
    }

    private Duration life() {
        Duration life = expiresIn == null ? ApiKey.MAX_LIFE : TimeText.duration("expiresIn", expiresIn);
        ApiKey.requireLife(life);
        return life;
    }
}
