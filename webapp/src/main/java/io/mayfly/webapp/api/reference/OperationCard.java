package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All that the page tells of an operation. */
final class OperationCard {
    /** Every answer has it, which the introduction says. */
    private static final String REQUEST_ID = "Request-Id";

    private final SampleCall call;

    OperationCard(SampleCall call) {
        this.call = call;
    }

    String of(Operation operation) {
        return """
                <article class="card" id="%1$s"><h3>%2$s</h3>
                <p class="call"><strong>%3$s</strong>%4$s</p>
                %5$s%6$s%7$s%8$s%9$s</article>
                """.formatted(
                        operation.id(),
                        Html.words(operation.summary()),
                        operation.method().toUpperCase(Locale.ROOT),
                        Html.escaped(operation.path()),
                        Html.prose(operation.node().path("description").asText()),
                        parameters(operation),
                        body(operation),
                        answers(operation),
                        samples(operation));
    }

    private static String parameters(Operation operation) {
        List<JsonNode> parameters = operation.parameters();
        return parameters.isEmpty() ? "" : "<h4>Parameters</h4>" + Fields.ofParameters(parameters);
    }

    private static String body(Operation operation) {
        JsonNode schema = operation.body();
        if (schema.isMissingNode()) {
            return "";
        }
        boolean required = operation.node().at("/requestBody/required").asBoolean();
        return "<h4>Body</h4><p>" + TypeWords.of(schema) + (required ? ", required" : ", may be left out") + "</p>"
                + Fields.of(operation.description().resolved(schema));
    }

    private static String answers(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .sorted()
                .map(status -> answer(operation, status))
                .collect(Collectors.joining("", "<h4>Answers</h4><dl>", "</dl>"));
    }

    private static String answer(Operation operation, String status) {
        JsonNode response = operation.response(status);
        boolean good = status.startsWith("2");
        String content = response.path("content").properties().stream()
                .map(each -> Html.code(each.getKey())
                        + (each.getValue().has("schema")
                                ? " " + TypeWords.of(each.getValue().get("schema"))
                                : ""))
                .collect(Collectors.joining(", "));
        String headers = response.path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(REQUEST_ID))
                .map(Html::code)
                .collect(Collectors.joining(", "));
        return "<dt>" + (good ? "<strong>" + status + "</strong>" : Html.link(ProblemCards.STATUS + status, status))
                + " <span class=\"quiet\">" + (good ? content : "") + "</span></dt><dd>"
                + Html.words(response.path("description").asText())
                + (headers.isEmpty() ? "" : " Header fields: " + headers + ".") + "</dd>";
    }

    private String samples(Operation operation) {
        String status = operation.goodStatus();
        return "<h4>Example</h4>" + Html.sample("Request", call.curl(operation))
                + call.answer(operation)
                        .map(body -> Html.sample("Answer " + status, body))
                        .orElse("<p>Answer: " + status + ", without a body.</p>");
    }
}
