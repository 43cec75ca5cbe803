package io.mayfly.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.standalone.layout.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedDemoTest {
    @TempDir
    Path folder = Path.of("");

    private DataFolder data = new DataFolder(Path.of(""));
    private String password = "";

    @BeforeEach
    void saveADemonstration() {
        data = new DataFolder(folder);
        data.create();
        SavedDemo saved = SavedDemo.in(data, "realm-1");
        password = saved.password("olivia");
        saved.subject("olivia", "s-1");
        saved.apiKey("acme", "mf_key");
        saved.complete("acme");
    }

    @Test
    void isThereAtTheNextStart() {
        SavedDemo later = SavedDemo.in(data, "realm-1");

        assertThat(later.isComplete("acme")).isTrue();
        assertThat(later.apiKey("acme")).contains("mf_key");
        assertThat(later.subject("olivia")).isEqualTo("s-1");
        assertThat(later.password("olivia")).isEqualTo(password);
    }

    @Test
    void isForgottenButForPasswordsWhenTheDatabaseIsAnother() {
        SavedDemo later = SavedDemo.in(data, "realm-2");

        assertThat(later.isComplete("acme")).isFalse();
        assertThat(later.apiKey("acme")).isEmpty();
        assertThat(later.password("olivia")).isEqualTo(password);
        assertThat(SavedDemo.in(data, "realm-2").isComplete("acme")).isFalse();
    }
}
