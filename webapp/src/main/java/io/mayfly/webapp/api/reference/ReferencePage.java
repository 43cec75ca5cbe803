package io.mayfly.webapp.api.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.webapp.api.http.PublicPage;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page as a whole: what holds for all calls, the calls by area, problems, schemas, and a way to each of them. */
final class ReferencePage {
    private static final Map<String, String> AREAS = Map.of(
            "temp-emails", "Temp addresses",
            "messages", "Messages",
            "account", "Account",
            "platform", "Platform");
    private static final String PAGE = """
            <div class="columns">
            <nav class="contents" aria-label="Contents">%s</nav>
            <main class="body" id="content" tabindex="-1"><h1>API reference</h1>
            <section aria-label="Introduction">%s
            <p>Each call carries a credential: an API key in <code>X-Api-Key</code>, which you make in the console under
            <a href="/api-keys">API keys</a>, or an access token of Keycloak in <code>Authorization: Bearer</code>.
            Programs read this description at <a href="/openapi">/openapi</a>, as JSON or, if they accept that, as YAML.</p>
            </section>
            %s
            <section aria-labelledby="problems"><h2 id="problems">Problems</h2>%s</section>
            <section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>%s</section>
            </main></div>
            """;

    private final Described description;
    private final OperationCard card;

    /** @param origin what stands before each path */
    ReferencePage(JsonNode document, String origin) {
        description = new Described(document);
        card = new OperationCard(new SampleCall(new Samples(description), origin));
    }

    String html() {
        return PublicPage.withCopying(
                "API reference",
                PAGE.formatted(
                        contents(),
                        Html.prose(
                                description.document().at("/info/description").asText()),
                        description.tags().map(this::area).collect(Collectors.joining()),
                        ProblemCards.all(),
                        schemas()));
    }

    private String contents() {
        String areas = description
                .tags()
                .map(tag -> tag.path("name").asText())
                .map(tag -> group(
                        name(tag),
                        description.operations(tag).stream()
                                .map(operation -> Html.link(operation.id(), operation.summary()))
                                .toList()))
                .collect(Collectors.joining());
        return areas + Html.list(List.of(Html.link("problems", "Problems"), Html.link("schemas", "Schemas")));
    }

    private static String group(String name, List<String> links) {
        return "<details open><summary>" + Html.escaped(name) + "</summary>" + Html.list(links) + "</details>";
    }

    private String area(JsonNode tag) {
        String id = "area-" + tag.path("name").asText();
        return """
                <section aria-labelledby="%1$s"><h2 id="%1$s">%2$s</h2>%3$s%4$s</section>
                """.formatted(
                        id,
                        Html.escaped(name(tag.path("name").asText())),
                        Html.prose(tag.path("description").asText()),
                        description.operations(tag.path("name").asText()).stream()
                                .map(this::card)
                                .collect(Collectors.joining()));
    }

    private String card(Operation operation) {
        return card.of(operation);
    }

    private String schemas() {
        return description.document().at("/components/schemas").properties().stream()
                .map(schema -> """
                        <article class="card" id="%1$s%2$s"><h3>%2$s</h3>%3$s</article>
                        """.formatted(TypeWords.ANCHOR, schema.getKey(), Fields.of(schema.getValue())))
                .collect(Collectors.joining());
    }

    private static String name(String tag) {
        return AREAS.getOrDefault(tag, tag);
    }
}
