package io.mayfly.webapp.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.mayfly.webapp.api.openapi.OpenApiDescription;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleCallTest {
    private static final String ORIGIN = "https://mail.example";

    private static String curl(Described description, String id) {
        return new SampleCall(new Samples(description), ORIGIN)
                .curl(description.operations().stream()
                        .filter(operation -> operation.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static String curl(String id) {
        return curl(new Described(OpenApiDescription.assemble()), id);
    }

    @Test
    void fillsInWhatAPathNamesAndWhatIsAsked() {
        assertThat(curl("waitForMessage"))
                .startsWith("curl 'https://mail.example/api/temp-emails/beta123@in.acme.example/messages/wait?timeout=")
                .contains("&subject=code'", "-H 'X-Api-Key: YOUR_KEY'");
    }

    @Test
    void sendsABodyAndSaysThatItIsJson() {
        assertThat(curl("createAddress"))
                .startsWith("curl -X POST 'https://mail.example/api/temp-emails' \\\n")
                .contains("-H 'Content-Type: application/json'", "-d '{\"domain\":\"in.acme.example\",");
    }

    @Test
    void carriesTheOperatorsKeyWhereThatIsWanted() {
        assertThat(curl("listTenants"))
                .contains("X-Operator-Key: YOUR_OPERATOR_KEY")
                .doesNotContain("X-Api-Key");
    }

    @Test
    void showsAStreamAsItComes() {
        assertThat(curl("openStream")).startsWith("curl -N ");
    }

    @Test
    void leavesNothingToTheShell() throws IOException {
        JsonNode document = new YAMLMapper().readTree("""
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody: {content: {application/json: {schema: {type: string, examples: ["it's $HOME"]}}}}
                      responses: {"204": {description: Done.}}
                """);

        assertThat(curl(new Described(document), "a")).endsWith("-d '\"it'\\''s $HOME\"'");
    }
}
