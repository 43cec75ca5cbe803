package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import org.junit.jupiter.api.Test;

/** What the system says about itself. */
class ContractStory {
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
    void tellsItsFiguresOnPortsThatOnlyItsMachineReaches() {
        Stage.root().get("/metrics").expecting(404);
        Stage.root().get("/metrics;x=1").expecting(400);

        assertThat(Api.at(Stage.endpoints().metrics().webapp())
                        .get("")
                        .expecting(200)
                        .text())
                .contains("# TYPE", "jvm_", "mayfly_job_last_success_timestamp_seconds{job=\"maintain-partitions\"}");
        assertThat(Api.at(Stage.endpoints().metrics().gateway())
                        .get("")
                        .expecting(200)
                        .text())
                .contains("# TYPE");
    }

    @Test
    void showsNothingThatIsForItsServerOnly() {
        Stage.root().get("/WEB-INF/web.xml").expecting(404);
        Stage.root().get("/WEB-INF__lib__any_jar").expecting(400);
        Stage.root().get("/%57EB-INF__lib__any_jar").expecting(400);
    }

    @Test
    void answersAnUnknownPathUnderApiWithAProblem() {
        Problems.assertProblem(Stage.program(Stage.acme()).get("/no-such-thing"), 404);
        Problems.assertProblem(Stage.program(Stage.acme()).send("PUT", "/temp-emails"), 405);
    }
}
