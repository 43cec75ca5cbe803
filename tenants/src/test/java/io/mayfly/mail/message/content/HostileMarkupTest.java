package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML made to run a script or to fetch something, by known tricks: what is left is read by another parser. */
class HostileMarkupTest {
    private static final Path PAYLOADS = Path.of(
            System.getProperty("mayfly.shared", "../../shared"), "corpora/html-xss/dompurify/dompurify-cases.json");
    private static final Set<String> UNKNOWN = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "link",
            "meta",
            "base",
            "svg",
            "math",
            "template",
            "noscript",
            "textarea",
            "title",
            "xmp",
            "plaintext",
            "video",
            "audio",
            "source");

    private static final Set<String> TEXTS = Set.of(
            "align",
            "alt",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "class",
            "color",
            "colspan",
            "dir",
            "face",
            "height",
            "hspace",
            "id",
            "lang",
            "nowrap",
            "rel",
            "role",
            "rowspan",
            "size",
            "start",
            "target",
            "title",
            "valign",
            "value",
            "vspace",
            "width");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style><!--</style><img src=x onerror=alert(1)>--></style>",
                "<style>a{color:red}</style ><script>alert(1)</script>",
                "<style>@import 'https://evil.example';</style>",
                "<style/><img src=https://evil.example/a onerror=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
                "<table><style>a{background:url(https://evil.example)}</style><td background=https://evil.example>",
                "<body background=https://evil.example onload=alert(1)>",
                "<p style=\"color:red;background:u\\72l('https://evil.example')\">",
                "<p style='x:\"</p><script>alert(1)</script>'>",
                "<p class='\"><script>alert(1)</script>' id='\"><img src=x onerror=alert(1)>'>",
                "<link rel=stylesheet href=https://evil.example>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href=https://evil.example><img src=a.png>",
                "<img srcset='https://evil.example/a 2x' src=x>",
                "<a href='java\tscript:alert(1)'>x</a><a href='&#106;avascript:alert(1)'>x</a>",
                "<div style='position:fixed;inset:0'><a href=https://evil.example.shop>Sign in again</a></div>",
                "<p mf-style='background:url(https://evil.example)'>",
                "<p title='\uFF1Cscript\uFF1E'>",
            })
    void knownTricksLeaveNothingThatActs(String html) {
        assertHarmless(html);
    }

    @Test
    void payloadsOfTheCorpusLeaveNothingThatActs() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(PAYLOADS), "no payloads beside the project: " + PAYLOADS);
        JsonNode cases = new ObjectMapper().readTree(Files.readAllBytes(PAYLOADS));

        assertThat(cases).hasSizeGreaterThan(200);
        cases.forEach(each -> assertHarmless(each.path("payload").asText()));
    }

    private static void assertHarmless(String markup) {
        for (String html : List.of(markup, "<html><body>" + markup + "</body></html>", "<style>" + markup)) {
            SanitizedHtml made = SanitizedHtml.of(ReadContent.content(HostileMail.html(html)), RemoteImages.BLOCKED);
            Document read = Jsoup.parse(made.html());
            for (Element element : read.body().select("*")) {
                assertThat(UNKNOWN).as(markup).doesNotContain(element.normalName());
                element.attributes().forEach(attribute -> assertHarmless(attribute, markup));
            }
            for (Element style : read.select("style")) {
                assertThat(style.data())
                        .as(markup)
                        .doesNotContainIgnoringCase("url", "@import", "expression", "\\", "<");
            }
            assertThat(read.select("style")).as(markup).hasSizeLessThan(2);
        }
    }

    private static void assertHarmless(Attribute attribute, String markup) {
        String value = attribute.getValue();
        assertThat(attribute.getKey()).as(markup).doesNotStartWith("on");
        switch (attribute.getKey()) {
            case "src" -> assertThat(value).as(markup).startsWith("data:image/");
            case "href" -> assertThat(value).as(markup).matches("(?is)(?:https?://|mailto:).*");
            case "style" -> assertThat(value).as(markup).doesNotContainIgnoringCase("url", "fixed", "\\");
            default -> assertThat(TEXTS).as(markup).contains(attribute.getKey());
        }
    }
}
