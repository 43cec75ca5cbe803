package io.mayfly.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.RefusalSamples;
import io.mayfly.webapp.console.component.RefusalWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalWordsTest {
    private enum Fault implements Invalid.Reason {
        LEASE_TOO_LONG("{0}"),
        LEASE_LASTS_ALREADY("{0}"),
        NEVER_HEARD_OF("It is {0}");

        private final String pattern;

        Fault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    private static final Words WORDS = new Words();

    private static String say(Refusal refusal, Locale language) {
        return RefusalWords.of(refusal, (key, values) -> WORDS.getTranslation(key, language, values));
    }

    static Stream<Refusal> refusals() {
        return Stream.concat(RefusalSamples.all().stream(), Stream.of(new Invalid("field", "This is no number")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void sayEachRefusalInBothLanguages(Refusal refusal) {
        String key = "refusal." + refusal.reason();
        String english = say(refusal, Locale.ENGLISH);
        String german = say(refusal, Locale.GERMAN);

        assertThat(WORDS.getTranslation(key, Locale.ENGLISH)).isNotEqualTo(key);
        assertThat(WORDS.getTranslation(key, Locale.GERMAN)).isNotEqualTo(key);
        assertThat(List.of(english, german))
                .allSatisfy(
                        words -> assertThat(words).isNotBlank().endsWith(".").doesNotContain("{", "}"));
        assertThat(german).isNotEqualTo(english);
    }

    @Test
    void areThereForNoRefusalThatIsGone() {
        Set<String> reasons = refusals().map(Refusal::reason).collect(Collectors.toCollection(TreeSet::new));
        Set<String> worded = Words.FEATURES.stream()
                .flatMap(feature -> Words.bundle(feature, Locale.GERMAN).keySet().stream())
                .filter(key -> key.startsWith("refusal."))
                .map(key -> key.substring("refusal.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(worded).isEqualTo(reasons);
    }

    @Test
    void areFoundByReasonsThatNoTwoFeaturesShare() {
        assertThat(RefusalSamples.reasons().stream().map(Invalid.Reason::code))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void sayLengthsOfTimeAndTimesAsPeopleDo() {
        Refusal tooLong = new Invalid("expiresIn", Fault.LEASE_TOO_LONG, Duration.ofDays(30));
        Refusal already = new Invalid("expiresAt", Fault.LEASE_LASTS_ALREADY, Instant.parse("2026-01-31T12:00:30Z"));

        assertThat(say(tooLong, Locale.GERMAN)).isEqualTo("Ihre Richtlinie erlaubt eine Laufzeit von höchstens 30 T.");
        assertThat(say(already, Locale.GERMAN)).isEqualTo("Die Laufzeit dauert schon bis 2026-01-31 12:00 UTC.");
    }

    @Test
    void nameTheFieldInGermanWhereADoorHasOnlyEnglishWords() {
        assertThat(say(new Invalid("timeout", "timeout is at most 120 seconds"), Locale.GERMAN))
                .isEqualTo("Der Wert von „timeout“ ist nicht annehmbar.");
    }

    @Test
    void areTheEnglishOnesWhereThereAreNoOthers() {
        assertThat(say(new Invalid("field", Fault.NEVER_HEARD_OF, "new"), Locale.GERMAN))
                .isEqualTo("It is new");
    }
}
