package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People see which of their keys are used, and which nobody seems to need. */
class KeyUseStory extends BrowserStory {
    private final Api owner = Stage.program(Stage.acme());

    private JsonNode listed(String name) {
        return owner.get("/api-keys?q=" + name).expecting(200).json().at("/items/0");
    }

    @Test
    void saysWhenAKeyWasLastUsed() {
        String name = Stage.uniqueName("used");
        String secret = owner.post("/api-keys", Map.of("name", name))
                .expecting(201)
                .json()
                .path("key")
                .asText();
        assertThat(listed(name).path("lastUsedAt").isNull()).isTrue();
        visit.signIn(Stage.acme().withRole("OWNER"), "api-keys?q=" + name);
        assertThat(visit.list().cell("never used").first()).isVisible();

        Instant before = Instant.now();
        Stage.anonymous().withKey(secret).get("/me").expecting(200);

        await().until(() -> listed(name).hasNonNull("lastUsedAt"));
        assertThat(Instant.parse(listed(name).path("lastUsedAt").asText()))
                .isBetween(before.minus(Duration.ofSeconds(5)), Instant.now().plusSeconds(5));
        visit.reload();
        assertThat(visit.list().cell(name).first()).isVisible();
        assertThat(visit.text("never used")).hasCount(0);
        assertThat(visit.text(Pattern.compile("this minute|min. ago"))
                        .locator("visible=true")
                        .first())
                .isVisible();
        visit.open("api-keys?only=idle&q=" + name);
        assertThat(visit.heading("No key found")).isVisible();
    }
}
