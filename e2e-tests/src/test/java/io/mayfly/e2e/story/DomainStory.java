package io.mayfly.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.system.NameServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant claims a domain, publishes what it is told, and receives mail on it. */
class DomainStory {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);

    /** What is said of the records that are astray in every way. */
    private static final Map<String, String> ASTRAY = Map.of(
            "OWNERSHIP", "DOUBLED_NAME",
            "MX", "MX_SPLIT",
            "SPF", "SPF_OPEN",
            "DKIM_RSA", "DKIM_REVOKED",
            "DKIM_ED25519", "DKIM_OTHER_KEY",
            "DMARC", "LOOPING",
            "TLS_RPT", "NOT_PUBLISHED");

    private final NameServer names = Stage.names();
    private final FreshTenant fresh = FreshTenant.of("STANDARD");
    private final Api program = fresh.program();
    private final String domain = "shop." + fresh.domain();
    private final String path = "/domains/" + domain;

    @BeforeEach
    void claim() {
        Answer claimed = program.post("/domains", Map.of("name", domain)).expecting(201);
        assertThat(claimed.header("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api" + path));
        assertThat(claimed.json().path("state").asText()).isEqualTo("CLAIMED");
    }

    @Test
    void takesAddressesAndMailOnceItsZoneFileIsPublished() throws IOException {
        Problems.assertProblemAt(create(), 422, "/domain");
        assertThat(state("OWNERSHIP").path("state").asText()).isEqualTo("UNCHECKED");

        names.publish(domain, zoneFile());
        awaitGrade("A");

        assertThat(shown().path("state").asText()).isEqualTo("VERIFIED");
        assertThat(shown().path("proof").asText()).isEqualTo("DNS");
        assertThat(records().valueStream()).allSatisfy(record -> {
            assertThat(record.path("state").asText()).isEqualTo("RIGHT");
            assertThat(record.path("actor").asText()).isEqualTo("NOBODY");
        });
        Inbox inbox = Inbox.created(program, Map.of("domain", domain));
        inbox.receives(Mail.about("First").bytes());
        assertThat(inbox.waiting("timeout=20s")
                        .expecting(200)
                        .json()
                        .path("subject")
                        .asText())
                .isEqualTo("First");
    }

    @Test
    void takesNoAddressesWhileItsMailGoesElsewhere() {
        names.publish(domain, zoneFile());
        awaitGrade("A");
        names.publish(domain, zoneFile().replace("MX 10 " + Stage.MAIL_HOST, "MX 10 mx.other.example"));
        awaitGrade("F");

        JsonNode refused = Problems.assertProblem(create(), 409);

        assertThat(refused.path("type").asText()).isEqualTo("/problems/domain-paused");
        assertThat(shown().path("paused").asBoolean()).isTrue();
        assertThat(shown().path("state").asText()).isEqualTo("VERIFIED");
        assertThat(state("MX").path("advice").asText()).isEqualTo("MX_ELSEWHERE");
        assertThat(state("MX").path("found").path(0).asText()).isEqualTo("10 mx.other.example.");
        names.publish(domain, zoneFile());
        awaitGrade("A");
        create().expecting(201);
        List<String> grades = program.get(path + "/checks")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(check -> check.path("grade").asText())
                .toList();
        assertThat(grades).startsWith("A", "F", "A");
        JsonNode audit = program.get("/audit-events?action=mail-domain.changed")
                .expecting(200)
                .json();
        assertThat(audit.path("items").findValuesAsText("field")).contains("paused", "grade");
    }

    @Test
    void saysOfEachRecordWhatIsThereInsteadAndWhatToDo() {
        String host = domain.replace(".example", "");
        names.publish(domain, """
                %1$s IN MX 10 %2$s.
                %1$s IN MX 20 mx.other.example.
                %1$s IN TXT "v=spf1 +all"
                _mayfly.%1$s.example.%3$s IN TXT "%4$s"
                _dmarc.%1$s IN CNAME loop-a.%1$s
                loop-a.%1$s IN CNAME loop-b.%1$s
                loop-b.%1$s IN CNAME loop-a.%1$s
                _smtp._tls.%1$s IN TXT "v=TLSRPTv1" "\\000\\027[31m" "<script>"
                mayfly-rsa-1._domainkey.%1$s IN TXT "v=DKIM1; p="
                mayfly-ed25519-1._domainkey.%1$s IN TXT "v=DKIM1; p=AAAA"
                """.formatted(
                        host,
                        Stage.MAIL_HOST,
                        fresh.slug(),
                        state("OWNERSHIP").path("value").asText()));

        await().atMost(SEEN_WITHIN).until(() -> {
            check();
            return state("MX").path("advice").asText().equals("MX_SPLIT");
        });

        assertThat(records().valueStream()).allSatisfy(record -> {
            assertThat(record.path("advice").asText())
                    .as(record.toString())
                    .isEqualTo(ASTRAY.get(record.path("kind").asText()));
            assertThat(record.path("detail").asText()).isNotBlank().doesNotContain("{");
            assertThat(record.path("actor").asText()).isEqualTo("YOU");
        });
        assertThat(state("OWNERSHIP").path("detail").asText()).contains("Enter only _mayfly.shop.in as the host");
        assertThat(shown().path("state").asText()).isEqualTo("CLAIMED");
    }

    @Test
    void saysThatServersDoNotAnswerAndHoldsItAgainstNobody() {
        String broken = "in." + fresh.slug() + ".broken.example";
        program.post("/domains", Map.of("name", broken)).expecting(201);

        program.post("/domains/" + broken + "/checks").expecting(200);

        assertThat(program.get("/domains/" + broken + "/records")
                        .expecting(200)
                        .json()
                        .path("items")
                        .valueStream())
                .allSatisfy(record -> {
                    assertThat(record.path("state").asText()).isEqualTo("UNKNOWN");
                    assertThat(record.path("actor").asText()).isEqualTo("DNS_PROVIDER");
                });
        assertThat(program.get("/domains/" + broken)
                        .expecting(200)
                        .json()
                        .path("grade")
                        .isNull())
                .isTrue();
    }

    @Test
    void isNobodyElsesWhoeverElseClaimsIt() {
        names.publish(domain, zoneFile());
        awaitGrade("A");
        Api other = FreshTenant.of("STANDARD").program();

        for (String each : List.of(path, path + "/records", path + "/zone-file", path + "/checks")) {
            Problems.assertProblem(other.get(each), 404);
        }
        Problems.assertProblem(other.post(path + "/checks"), 404);
        Problems.assertProblem(other.delete(path + "?endAddresses=true"), 404);
        other.post("/domains", Map.of("name", domain)).expecting(201);
        names.publish(
                domain + " of the other",
                other.get(path + "/zone-file")
                        .expecting(200)
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("_mayfly"))
                        .findFirst()
                        .orElseThrow());
        await().atMost(SEEN_WITHIN).until(() -> {
            other.post(path + "/checks").expecting(200);
            return other.get(path + "/records")
                    .expecting(200)
                    .json()
                    .path("items")
                    .path(0)
                    .path("state")
                    .asText()
                    .equals("RIGHT");
        });

        assertThat(other.get(path).expecting(200).json().path("state").asText()).isEqualTo("CLAIMED");
        assertThat(shown().path("state").asText()).isEqualTo("VERIFIED");
        Problems.assertProblemAt(other.post("/temp-emails", Map.of("domain", domain)), 422, "/domain");
    }

    @Test
    void refusesWhatCanBeNobodysOrNeedsAReason() {
        Problems.assertProblemAt(program.post("/domains", Map.of("name", fresh.slug() + ".example")), 422, "/name");
        Problems.assertProblemAt(program.post("/domains", Map.of("name", "co.uk")), 422, "/name");
        Problems.assertProblemAt(program.post("/domains", Map.of("name", "no domain")), 422, "/name");
        Problems.assertProblemAt(program.post("/domains", Map.of()), 422, "/name");
        Problems.assertProblemAt(
                program.post("/domains", Map.of("name", fresh.slug() + ".example", "apexReason", "because")),
                422,
                "/apexReason");
        program.post(
                        "/domains",
                        Map.of("name", fresh.slug() + ".example", "apexReason", "Nobody reads mail there but us"))
                .expecting(201);
        Problems.assertProblem(program.post("/domains", Map.of("name", domain)), 409);
        Problems.assertProblem(program.get("/domains/never-was.example"), 404);
    }

    @Test
    void isGivenBackWithItsAddressesOnlyWhenThatIsSaid() {
        names.publish(domain, zoneFile());
        awaitGrade("A");
        create().expecting(201);

        Problems.assertProblem(program.delete(path), 409);
        program.delete(path + "?endAddresses=true").expecting(204);

        Problems.assertProblem(program.get(path), 404);
        program.post("/domains", Map.of("name", domain)).expecting(201);
        assertThat(shown().path("state").asText()).isEqualTo("CLAIMED");
        assertThat(program.get(path + "/checks").expecting(200).json().path("items"))
                .isEmpty();
    }

    private String zoneFile() {
        return program.get(path + "/zone-file").expecting(200).text();
    }

    private Answer create() {
        return program.post("/temp-emails", Map.of("domain", domain));
    }

    private Answer check() {
        return program.post(path + "/checks").expecting(200);
    }

    private void awaitGrade(String grade) {
        await().atMost(SEEN_WITHIN)
                .until(() -> check().json().path("grade").asText().equals(grade));
    }

    private JsonNode shown() {
        return program.get(path).expecting(200).json();
    }

    private JsonNode records() {
        return program.get(path + "/records").expecting(200).json().path("items");
    }

    private JsonNode state(String kind) {
        return records()
                .valueStream()
                .filter(record -> record.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
