package io.mayfly.webapp.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayfly.webapp.api.http.ProblemType;
import io.mayfly.webapp.api.http.PublicPage;
import io.mayfly.webapp.api.openapi.OpenApiDescription;
import io.mayfly.webapp.api.reference.Described.Operation;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencePageTest {
    private static final ObjectNode DOCUMENT = OpenApiDescription.assemble();
    private static final Described DESCRIPTION = new Described(DOCUMENT);
    private static final String PAGE = new ReferencePage(DOCUMENT, "https://mail.example").html();

    static List<Operation> operations() {
        return DESCRIPTION.operations();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(PAGE)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void tellsEachOperationUnderItsName(Operation operation) {
        assertThat(PAGE)
                .contains(
                        "id=\"" + operation.id() + "\"",
                        "href=\"#" + operation.id() + "\"",
                        Html.escaped(operation.path()),
                        Html.words(operation.summary()));
        operation
                .parameters()
                .forEach(parameter -> assertThat(PAGE)
                        .contains("<dt><code>" + parameter.path("name").asText() + "</code>"));
    }

    @Test
    void showsAnExampleOfEachCall() {
        assertThat(found("(<pre>curl )")).hasSameSizeAs(operations());
    }

    @ParameterizedTest
    @EnumSource
    void showsAnExampleOfEachProblemAndLeadsToItsPage(ProblemType type) {
        assertThat(PAGE)
                .contains(
                        "id=\"" + type.anchor() + "\"",
                        "<a href=\"" + type.path() + "\">",
                        Html.escaped("\"type\" : \"" + type.path() + "\""));
    }

    @Test
    void leadsToNothingThatIsNotThere() {
        List<String> places = found(" id=\"([^\"]+)\"");

        assertThat(places).doesNotHaveDuplicates();
        assertThat(found("href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(places);
        assertThat(found("aria-labelledby=\"([^\"]+)\"")).isNotEmpty().isSubsetOf(places);
    }

    @Test
    void asksNothingOfAnybodyElse() {
        assertThat(found("(?:src|href|action)=\"([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).matches("[#/][^/].*|/"));
        assertThat(PAGE).doesNotContain("@import", "url(", " style=\"", " onclick");
    }

    @Test
    void isAllowedItsOwnStyleAndScriptOnly() {
        assertThat(PublicPage.policy())
                .contains("default-src 'none'", "style-src 'sha256-", "script-src 'sha256-")
                .doesNotContain("unsafe", "'self'", "http");
    }

    @Test
    void headingsLeaveNoLevelOut() {
        List<Integer> levels = found("<h([1-6])").stream().map(Integer::valueOf).toList();

        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void isOfASizeThatOneCanRead() {
        assertThat(PAGE.length()).isBetween(50_000, 500_000);
    }

    @Test
    void takesNoTextForMarkUp() {
        assertThat(Html.words("a <b> & `c<d>` \"e\""))
                .isEqualTo("a &lt;b&gt; &amp; <code>c&lt;d&gt;</code> &quot;e&quot;");
        assertThat(Html.prose("one\n\ntwo")).isEqualTo("<p>one</p><p>two</p>");
        assertThat(Html.sample("x", "<script>")).contains("<pre>&lt;script&gt;</pre>");
    }
}
