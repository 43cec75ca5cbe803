package io.mayfly.webapp.api.apikey;

import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.RotationTerms;
import io.mayfly.kernel.Faults;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.TimeText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that replaces an API key.
 *
 * @param expiresIn how long the new one lives, a duration of at most 90 days, as long as the old one when it is left out
 * @param overlap how long the old one goes on, a duration of at most 7 days; one day when it is left out
 */
public record Rotation(@Nullable String expiresIn, @Nullable String overlap) implements Checked {
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    @Override
    public void check() {
        terms();
    }

    static Rotation orEmpty(@Nullable Rotation body) {
        return body == null ? new Rotation(null, null) : body;
    }

    RotationTerms terms() {
        Faults faults = new Faults();
        Supplier<Optional<Duration>> life =
                faults.read(() -> Optional.ofNullable(expiresIn).map(Rotation::life));
        Supplier<Duration> after = faults.read(this::after);
        faults.throwIfAny();
        return new RotationTerms(life.get(), after.get());
    }

    private static Duration life(String text) {
        Duration life = TimeText.duration("expiresIn", text);
        KeyTerms.requireLife(life);
        return life;
    }

    private Duration after() {
        Duration after = overlap == null ? USUAL_OVERLAP : TimeText.durationOrNone("overlap", overlap);
        RotationTerms.requireOverlap(after);
        return after;
    }
}
