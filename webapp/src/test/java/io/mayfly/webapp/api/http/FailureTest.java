package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mayfly.kernel.Contended;
import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.RateLimit;
import io.mayfly.kernel.RateLimited;
import io.mayfly.kernel.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void tellsARefusalInItsOwnWords() {
        Failure failure = Failure.of(new Invalid("expiresIn", "Too long"), "r-1");

        assertThat(failure.problem().status()).isEqualTo(422);
        assertThat(failure.problem().detail()).isEqualTo("Too long");
        assertThat(failure.problem().instance()).isEqualTo("r-1");
        assertThat(failure.problem().errors()).containsExactly(new Problem.FieldError("/expiresIn", "Too long"));
    }

    @Test
    void tellsAllFieldsThatAreWrong() {
        Faults faults = new Faults();
        faults.note(new Invalid("expiresIn", "Too long"));
        faults.note(new Invalid("labels", "Too short").at(2));

        Failure failure = Failure.of(catchThrowable(faults::throwIfAny), "r-1");

        assertThat(failure.problem().detail()).startsWith("2 fields");
        assertThat(failure.problem().errors())
                .containsExactly(
                        new Problem.FieldError("/expiresIn", "Too long"),
                        new Problem.FieldError("/labels/2", "Too short"));
    }

    @Test
    void knowsAStatusForARefusalThatIsNew() {
        Refusal unheardOf = new Refusal(Refusal.Kind.CONFLICT, "unheard-of", "No") {};

        assertThat(Failure.of(unheardOf, "r-1").problem().status()).isEqualTo(409);
    }

    @Test
    void tellsHowFarALimitReachesAndWhenToComeBack() {
        RateLimit limit = new RateLimit(20, 0, Duration.ofMillis(90_001));
        RateLimited usedUp = new RateLimited("used-up", "Enough", limit, Duration.ZERO) {};

        Failure failure = Failure.of(usedUp, "r-1");

        assertThat(failure.problem().status()).isEqualTo(429);
        assertThat(failure.headers())
                .containsEntry("RateLimit-Limit", "20")
                .containsEntry("RateLimit-Remaining", "0")
                .containsEntry("RateLimit-Reset", "91")
                .containsEntry("Retry-After", "1");
    }

    @Test
    void saysWhenToComeBackWhileTheDatabaseIsDown() {
        Failure failure = Failure.of(new IllegalStateException(new SQLException("Connection refused", "08000")), "r-1");

        assertThat(failure.problem().status()).isEqualTo(503);
        assertThat(failure.headers()).containsKey("Retry-After");
    }

    @Test
    void saysWhenToComeBackAfterALostRace() {
        Failure failure = Failure.of(new Contended(new IllegalStateException("lost")), "r-1");

        assertThat(failure.problem().status()).isEqualTo(503);
        assertThat(failure.headers()).containsKey("Retry-After");
    }

    @Test
    void saysWhenToComeBackWhenTheDatabaseDidNotAnswerInTime() {
        assertThat(List.of(
                        new SQLTimeoutException("late"),
                        new SQLException("Error in allocating a connection. Cause: all in use")))
                .map(trouble -> Failure.of(new IllegalStateException(trouble), "r-1"))
                .allSatisfy(failure -> {
                    assertThat(failure.problem().status()).isEqualTo(503);
                    assertThat(failure.headers()).containsKey("Retry-After");
                });
    }

    @Test
    void saysOfWhatTheContainerRefusesTheSameAsOfItsOwn() {
        assertThat(Failure.of(new WebApplicationException(503), "r-1").headers())
                .containsKey("Retry-After");
        assertThat(Failure.of(new WebApplicationException(401), "r-1").headers())
                .containsKey("WWW-Authenticate");
    }

    @Test
    void tellsNothingOfWhatNobodyExpected() {
        Failure failure = Failure.of(new IllegalStateException("secret"), "r-1");

        assertThat(failure.problem().status()).isEqualTo(500);
        assertThat(failure.problem().toString()).doesNotContain("secret");
    }

    @Test
    void asksForACredential() {
        assertThat(Failure.of(new ProblemException(ProblemType.UNAUTHENTICATED, "Send a key"), "r-1")
                        .headers())
                .containsKey("WWW-Authenticate");
    }
}
