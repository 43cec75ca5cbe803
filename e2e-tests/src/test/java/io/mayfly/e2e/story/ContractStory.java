package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the system says about itself. */
class ContractStory {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void answersEveryCallThatItsOpenApiDocumentNames() {
        JsonNode document = Stage.root()
                .with("Accept", "application/json")
                .get("/openapi")
                .expecting(200)
                .json();
        Api anonymous = Stage.root();
        List<String> called = new ArrayList<>();

        document.path("paths")
                .fieldNames()
                .forEachRemaining(path -> document.path("paths")
                        .path(path)
                        .fieldNames()
                        .forEachRemaining(method -> {
                            if (METHODS.contains(method)) {
                                Answer answer = anonymous.send(
                                        method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", "1"));
                                assertThat(answer.status())
                                        .as(method + " " + path)
                                        .isNotIn(404, 405, 500);
                                called.add(method + " " + path);
                            }
                        }));

        assertThat(called)
                .contains("post /api/temp-emails", "get /api/temp-emails", "get /api/stream")
                .anyMatch(call -> call.matches("get /api/temp-emails/\\{\\w+}/messages/wait"))
                .anyMatch(call -> call.matches("delete /api/temp-emails/\\{\\w+}"));
    }

    @Test
    void describesItselfOnceForAllThatHaveSeenItAndInYamlToo() {
        Answer json = Stage.root().get("/openapi").expecting(200);
        String tag = json.header("ETag").orElseThrow();

        Answer again = Stage.root().with("If-None-Match", tag).get("/openapi").expecting(304);
        Answer yaml =
                Stage.root().with("Accept", "application/yaml").get("/openapi").expecting(200);

        assertThat(again.body()).isEmpty();
        assertThat(json.header("Cache-Control").orElse("")).contains("max-age");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(yaml.header("ETag").orElseThrow()).startsWith("\"").isNotEqualTo(tag);
        assertThat(yaml.text()).contains("openapi:", "/api/temp-emails/{address}");
    }

    @Test
    void saysThatItIsWell() {
        assertThat(Stage.root().get("/health/live").status()).isEqualTo(200);
        assertThat(Stage.root().get("/health/ready").status()).isEqualTo(200);
        assertThat(Stage.system().mayfly("status").exitCode()).isZero();
    }

    @Test
    void tellsItsFigures() {
        String metrics = Stage.root().get("/metrics").expecting(200).text();

        assertThat(metrics).contains("# TYPE", "jvm_");
    }

    @Test
    void answersAnUnknownPathUnderApiWithAProblem() {
        Problems.assertProblem(Stage.program(Stage.acme()).get("/no-such-thing"), 404);
        Problems.assertProblem(Stage.program(Stage.acme()).send("PUT", "/temp-emails"), 405);
    }
}
