package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.Weight;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the console costs a browser that sees it for the first time, and what it need not be told again. */
class WeightStory {
    private static final long MOST = 500_000;
    private static final Pattern OWN_FILE = Pattern.compile("(?:js|css|img)/[a-z-]+\\.[a-z]+\\?v=[0-9a-f]+");

    @Test
    void staysBelowHalfAMegabyteForTheFirstView() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");

            Weight weight = Weight.ofCold(visit, "");

            System.out.println("The first view, cold:\n" + weight);
            assertThat(visit.heading("Overview")).isVisible();
            assertThat(weight.bytes().keySet())
                    .as("What shows PDFs is fetched when one is looked at")
                    .noneMatch(url -> url.contains("/pdf/") || url.contains("/js/pdf."));
            assertThat(weight.total()).as(weight.toString()).isBetween(100_000L, MOST);
        }
    }

    @Test
    void linksItsOwnFilesByWhatIsInThemSoThatTheyAreGoodForEver() {
        Api console = Api.at(Stage.endpoints().console().replaceFirst("/$", ""));
        List<String> links = ownFilesOfAPage();

        assertThat(links).hasSize(5);
        for (String link : links) {
            Answer answer = console.get("/" + link).expecting(200);
            assertThat(answer.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(console.with("Accept-Encoding", "gzip").get("/" + link).header("Content-Encoding"))
                    .hasValue("gzip");
            String tag = answer.header("ETag").orElseThrow();
            Answer plain = console.get("/" + link.replaceFirst("\\?.*", ""));
            assertThat(plain.header("Cache-Control")).hasValue("no-cache");
            assertThat(console.with("If-None-Match", tag)
                            .get("/" + link.replaceFirst("\\?.*", ""))
                            .status())
                    .isEqualTo(304);
        }
    }

    private static List<String> ownFilesOfAPage() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
            return OWN_FILE.matcher(Weight.bareOf(visit))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }
}
