package io.mayfly.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    private static Set<String> keys(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames();
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("words_de.properties"))
                .isEqualTo(keys("words.properties"))
                .isNotEmpty();
    }

    @Test
    void speaksGermanToAustrians() {
        assertThat(words.getTranslation("person.out", Locale.forLanguageTag("de-AT")))
                .isEqualTo("Abmelden");
    }

    @Test
    void speaksEnglishToOthers() {
        assertThat(words.getTranslation("person.out", Locale.FRENCH)).isEqualTo("Sign out");
    }

    @Test
    void namesHowManyMessagesAreDestroyed() {
        String address = "beta@in.acme.example";

        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 3))
                .isEqualTo("Delete beta@in.acme.example and its 3 messages");
        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 1))
                .isEqualTo("Delete beta@in.acme.example and its message");
        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 0))
                .isEqualTo("Delete beta@in.acme.example");
    }
}
