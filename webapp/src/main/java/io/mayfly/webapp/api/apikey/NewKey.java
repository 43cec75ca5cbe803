package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.KeyNetworks;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes an API key.
 *
 * @param name 1 to 100 characters, to tell it from others
 * @param expiresIn a duration of at most 90 days, which is also what holds when it is left out
 * @param allowedNetworks from where it may be used; everywhere when it is empty or left out
 */
public record NewKey(
        @Nullable String name,
        @Nullable String expiresIn,
        @Nullable List<@Nullable String> allowedNetworks) implements Checked {
    @Override
    public void check() {
        wish();
    }

    public static NewKey orEmpty(@Nullable NewKey body) {
        return body == null ? new NewKey(null, null, null) : body;
    }

    public KeyTerms wish() {
        Faults faults = new Faults();
        Supplier<String> called = faults.read(this::requiredName);
        Supplier<Duration> life = faults.read(this::life);
        Supplier<KeyNetworks> networks = faults.read(this::networks);
        faults.throwIfAny();
        return new KeyTerms(called.get(), life.get(), networks.get());
    }

    private KeyNetworks networks() {
        return allowedNetworks == null
                ? KeyNetworks.EVERYWHERE
                : new KeyNetworks(allowedNetworks.stream()
                        .map(range -> Objects.requireNonNullElse(range, ""))
                        .toList());
    }

    private String requiredName() {
        if (name == null) {
            throw new Invalid("name", "A key needs a name");
        }
        KeyTerms.requireName(name);
        return name;
    }

    private Duration life() {
        Duration life = expiresIn == null ? KeyTerms.MAX_LIFE : TimeText.duration("expiresIn", expiresIn);
        KeyTerms.requireLife(life);
        return life;
    }
}
