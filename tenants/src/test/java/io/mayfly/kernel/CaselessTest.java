package io.mayfly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CaselessTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** A letter that is two in lower case, by which a text grows again and again. */
    private static final String GROWING = Character.toString(0x130);

    @Test
    void findsInAnyCase() {
        assertThat(Caseless.contains("Ihr CODE für GRÖSSE", "code FÜR grö")).isTrue();
        assertThat(Caseless.contains("Ihr Code", "cöde")).isFalse();
        assertThat(Caseless.contains("", "")).isTrue();
    }

    @Test
    void startsInAnyCase() {
        assertThat(Caseless.startsWith("HTTPS://shop.example", "https://")).isTrue();
        assertThat(Caseless.startsWith("http", "https://")).isFalse();
    }

    @Test
    void takesNoTimeForLongTextsThatGrow() {
        CompletableFuture<Boolean> found =
                CompletableFuture.supplyAsync(() -> Caseless.contains(GROWING.repeat(2_000_000) + "end", "END"));

        assertThatCode(() -> assertThat(found).succeedsWithin(LONG).isEqualTo(true))
                .doesNotThrowAnyException();
    }
}
