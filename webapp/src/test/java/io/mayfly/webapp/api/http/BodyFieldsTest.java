package io.mayfly.webapp.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.kernel.Faults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyFieldsTest {
    record Body(List<String> labels, Map<String, String> metadata) {}

    @Test
    void looksNoFurtherOnceAsManyFaultsAreFoundAsAreTold() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        for (int i = 0; i < 30_000; i++) {
            body.withArray("labels").addObject();
            body.withObject("metadata").putObject("k" + i);
        }

        BodyFields fields = BodyFields.of(body, Body.class);

        assertThat(fields.faults().areFull()).isTrue();
        assertThat(fields.fitting().path("labels").size()).isEqualTo(Faults.MOST);
        assertThat(fields.fitting().path("metadata").size()).isZero();
    }

    @Test
    void looksAtAllOfWhatFits() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        for (int i = 0; i < 100; i++) {
            body.withArray("labels").add("x");
        }

        assertThat(BodyFields.of(body, Body.class).fitting().path("labels").size())
                .isEqualTo(100);
    }
}
