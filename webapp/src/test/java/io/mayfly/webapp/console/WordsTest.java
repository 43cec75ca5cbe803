package io.mayfly.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.tempaddress.TempAddress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    private static final Set<String> SHARED = Set.of("component");
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("([a-z]+)(\\.[A-Za-z-]+)+\\.?");
    private static final Pattern SAID = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"[,)]");

    private static Properties read(String feature, String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(feature + "/" + file)),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    private static Set<String> keys(String feature) {
        return Words.bundle(feature, Locale.ROOT).keySet();
    }

    private static Set<String> allKeys() {
        return Words.FEATURES.stream()
                .flatMap(feature -> keys(feature).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void sayTheSameThingsInBothLanguages() throws IOException {
        for (String feature : Words.FEATURES) {
            Properties english = read(feature, "words.properties");
            Properties german = read(feature, "words_de.properties");

            assertThat(german.stringPropertyNames())
                    .as(feature)
                    .isEqualTo(english.stringPropertyNames())
                    .isNotEmpty();
            assertThat(english.stringPropertyNames())
                    .allSatisfy(key -> assertThat(places(german.getProperty(key)))
                            .as(key)
                            .isEqualTo(places(english.getProperty(key))));
        }
    }

    /** Which values a text speaks of. */
    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    /** A straight one would hide the places behind it from MessageFormat. */
    @Test
    void haveCurvedApostrophes() throws IOException {
        for (String feature : Words.FEATURES) {
            assertThat(read(feature, "words.properties").values().toString()).doesNotContain("'");
            assertThat(read(feature, "words_de.properties").values().toString()).doesNotContain("'");
        }
    }

    @Test
    void areLoadedForEachFeatureThatHasSome() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/io/mayfly/webapp/console"))) {
            List<String> features = files.filter(file -> file.endsWith("words.properties"))
                    .map(file -> String.valueOf(
                            Objects.requireNonNull(file.getParent()).getFileName()))
                    .toList();

            assertThat(Words.FEATURES).containsExactlyInAnyOrderElementsOf(features);
        }
    }

    @Test
    void areThereForEachKeyThatIsUsed() throws IOException {
        Set<String> keys = allKeys();
        Set<String> families = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        for (Source source : Source.below("console")) {
            assertThat(SAID.matcher(source.text()).results().map(said -> said.group(1)))
                    .as(source.name())
                    .allSatisfy(key -> assertThat(keys).contains(key));
            assertThat(keysIn(source, families))
                    .as(source.name())
                    .allSatisfy(key -> assertThat(keys).anyMatch(known -> isMeant(key, known)));
        }
    }

    private static Stream<String> keysIn(Source source, Set<String> families) {
        return source.literals().stream().filter(literal -> {
            Matcher key = LOOKS_LIKE_A_KEY.matcher(literal);
            return key.matches() && families.contains(key.group(1));
        });
    }

    /** Whether a text in the source means this key: as it is, or as its beginning, to which a name is added. */
    private static boolean isMeant(String literal, String key) {
        return literal.equals(key) || literal.endsWith(".") && key.startsWith(literal);
    }

    @Test
    void areUsed() throws IOException {
        List<String> literals = Source.below("console").stream()
                .flatMap(source -> source.literals().stream())
                .toList();

        assertThat(allKeys())
                .allSatisfy(key -> assertThat(literals).as(key).anyMatch(literal -> isMeant(literal, key)));
    }

    @Test
    void lieWithTheFeatureThatSaysThem() throws IOException {
        Map<String, Set<String>> others = Map.of(
                "inbox",
                Set.of("address"),
                "shell",
                Set.of("overview", "address", "domain", "apikey", "audit", "member"));
        Set<String> all = allKeys();
        for (Source source : Source.below(
                Words.FEATURES.stream().map(feature -> "console/" + feature).toArray(String[]::new))) {
            Set<String> own = Stream.of(SHARED, Set.of(source.folder()), others.getOrDefault(source.folder(), Set.of()))
                    .flatMap(Set::stream)
                    .flatMap(feature -> keys(feature).stream())
                    .collect(Collectors.toSet());

            assertThat(source.literals().stream().filter(literal -> literal.contains(".") && all.contains(literal)))
                    .as(source.name())
                    .isSubsetOf(own);
        }
    }

    @Test
    void nameEachPurposeStateRoleAndKindOfActor() {
        assertThat(namesAfter("purpose.")).isEqualTo(names(Purpose.values()));
        assertThat(namesAfter("state.")).isEqualTo(names(TempAddress.State.values()));
        assertThat(namesAfter("role.")).isEqualTo(names(Role.values()));
        assertThat(namesAfter("actor.")).isEqualTo(names(Actor.Kind.values()));
    }

    /** Deeds are named by texts in the domain; what nobody does any more needs no words. */
    @Test
    void nameDeedsThatAreDone() {
        List<String> done = Source.ofModule("tenants").stream()
                .flatMap(source -> source.literals().stream())
                .toList();

        assertThat(namesAfter("deed.")).hasSizeGreaterThan(10).isSubsetOf(done);
    }

    private static Set<String> namesAfter(String prefix) {
        return allKeys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void areGermanToAustrians() {
        assertThat(words.getTranslation("person.out", Locale.forLanguageTag("de-AT")))
                .isEqualTo("Abmelden");
    }

    @Test
    void areEnglishToOthers() {
        assertThat(words.getTranslation("person.out", Locale.FRENCH)).isEqualTo("Sign out");
    }

    @Test
    void sayWhatIsGoingToBeDeletedAndThatLeavingDoesNotHelp() {
        assertThat(words.getTranslation("address.going", Locale.ENGLISH, "beta@in.acme.example", 1))
                .isEqualTo("beta@in.acme.example is about to be deleted, even if you close the page.");
        assertThat(words.getTranslation("address.going", Locale.GERMAN, "beta@in.acme.example", 3))
                .isEqualTo("3 Adressen werden gelöscht, auch wenn Sie die Seite schließen.");
    }

    @Test
    void sayHowManyMessagesAreDestroyed() {
        String address = "beta@in.acme.example";

        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 3))
                .isEqualTo("Delete beta@in.acme.example and its 3 messages");
        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 1))
                .isEqualTo("Delete beta@in.acme.example and its message");
        assertThat(words.getTranslation("address.delete.deed", Locale.ENGLISH, address, 0))
                .isEqualTo("Delete beta@in.acme.example");
    }
}
