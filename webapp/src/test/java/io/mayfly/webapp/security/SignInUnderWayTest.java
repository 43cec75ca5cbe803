package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInUnderWayTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
            SignInUnderWayTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
                case "setAttribute" ->
                    attributes.put(String.valueOf(arguments[0]), Objects.requireNonNull(arguments[1]));
                default -> throw new UnsupportedOperationException(method.getName());
            });

    /** RFC 7636, appendix B. */
    @Test
    void challengesAsTheStandardHasIt() {
        SignInUnderWay begun = new SignInUnderWay("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", NOW);

        assertThat(begun.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void makesUpNothingTwice() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            SignInUnderWay begun = SignInUnderWay.begin(session, NOW);
            all.add(begun.state());
            all.add(begun.nonce());
            all.add(begun.verifier());
            assertThat(begun.verifier()).matches("[A-Za-z0-9_-]{43,128}");
        }
        assertThat(all).hasSize(300);
    }

    @Test
    void isOverWithItsAnswer() {
        SignInUnderWay begun = SignInUnderWay.begin(session, NOW);

        assertThat(SignInUnderWay.take(session, begun.state(), NOW)).contains(begun);
        assertThat(SignInUnderWay.take(session, begun.state(), NOW)).isEmpty();
    }

    @Test
    void goesOnInSeveralTabsButNotInEndlesslyMany() {
        SignInUnderWay first = SignInUnderWay.begin(session, NOW);
        SignInUnderWay second = SignInUnderWay.begin(session, NOW);
        assertThat(SignInUnderWay.take(session, second.state(), NOW)).contains(second);
        for (int i = 0; i < 8; i++) {
            SignInUnderWay.begin(session, NOW);
        }

        assertThat(SignInUnderWay.take(session, first.state(), NOW)).isEmpty();
    }

    @Test
    void isGivenUpAfterHalfAnHour() {
        SignInUnderWay begun = SignInUnderWay.begin(session, NOW);

        assertThat(SignInUnderWay.take(session, begun.state(), NOW.plus(Duration.ofMinutes(30))))
                .isEmpty();
    }

    @Test
    void tellsNoSecrets() {
        SignInUnderWay begun = SignInUnderWay.begin(session, NOW);

        assertThat(begun.toString()).doesNotContain(begun.state(), begun.nonce(), begun.verifier());
    }
}
