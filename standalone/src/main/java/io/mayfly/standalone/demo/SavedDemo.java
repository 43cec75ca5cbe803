package io.mayfly.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the demonstration must remember between starts: generated passwords, API keys, what is complete. */
final class SavedDemo {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PASSWORD = "password of ";
    private static final String REALM = "realm";

    private final Path file;
    private final Map<String, String> notes;

    private SavedDemo(Path file, Map<String, String> notes) {
        this.file = file;
        this.notes = notes;
    }

    /** What was saved of this realm; with another, the database is another too, and all but passwords is forgotten. */
    static SavedDemo in(DataFolder data, String realmKey) {
        SavedDemo saved = in(data);
        String before = saved.notes.getOrDefault(REALM, realmKey);
        if (!before.equals(realmKey)) {
            saved.notes.keySet().removeIf(what -> !what.startsWith(PASSWORD));
        }
        saved.note(REALM, realmKey);
        return saved;
    }

    private static SavedDemo in(DataFolder data) {
        Path file = data.secrets().resolve("demo.json");
        try {
            return new SavedDemo(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(PrivateFile.read(file), new TypeReference<TreeMap<String, String>>() {})
                            : new TreeMap<>());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The password of a person, made when first asked for. */
    String password(String username) {
        return Optional.ofNullable(notes.get(PASSWORD + username)).orElseGet(() -> {
            String password = Secrets.random();
            note(PASSWORD + username, password);
            return password;
        });
    }

    String subject(String username) {
        return Optional.ofNullable(notes.get("subject of " + username)).orElseThrow();
    }

    void subject(String username, String subject) {
        note("subject of " + username, subject);
    }

    Optional<String> apiKey(String slug) {
        return Optional.ofNullable(notes.get("API key of " + slug));
    }

    void apiKey(String slug, String key) {
        note("API key of " + slug, key);
    }

    boolean isComplete(String slug) {
        return notes.containsKey(slug + " is complete");
    }

    void complete(String slug) {
        note(slug + " is complete", "yes");
    }

    private void note(String what, String value) {
        notes.put(what, value);
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(notes) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
