package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.mayfly.e2e.client.Answer;
import io.mayfly.e2e.console.Accessibility;
import io.mayfly.e2e.console.Visit;
import io.mayfly.e2e.console.WebBrowser;
import io.mayfly.e2e.console.WebBrowser.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read of the API, whoever they are. */
class ReferenceStory {
    private static final String PAGE = "docs/api";

    @Test
    void isReadByAnybodyOnceForAllThatHaveSeenIt() {
        Answer page = Stage.root().get("/" + PAGE).expecting(200);
        String tag = page.header("ETag").orElseThrow();

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Cache-Control").orElse("")).contains("max-age");
        assertThat(Stage.root().with("If-None-Match", tag).get("/" + PAGE).status())
                .isEqualTo(304);
        assertThat(Stage.root().with("Accept-Encoding", "gzip").get("/" + PAGE).body().length)
                .isLessThan(page.body().length / 4);
        Answer plain = Stage.root().with("Accept-Encoding", "gzip;q=0").get("/" + PAGE);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(page.body());
        assertThat(Stage.root().get("/docs/nothing").status()).isEqualTo(404);
        assertThat(Stage.root().get("/openapi").expecting(200).json().findValuesAsText("operationId"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page.text()).contains("id=\"" + name + "\""));
    }

    @Test
    void copiesAnExampleAndAsksNothingOfAnybodyElse() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.reference().mayUseClipboard();
            visit.open(PAGE + "#createAddress");

            visit.reference().copying("createAddress").click();

            assertThat(visit.reference().copying("createAddress")).hasText("Copied");
            assertThat(visit.reference().copied()).startsWith("curl -X POST").contains("/api/temp-emails", "YOUR_KEY");
            assertThat(visit.runsSlippedInScript()).isFalse();
            // Of the slipped-in script only.
            assertThat(visit.refused()).allSatisfy(what -> assertThat(what).startsWith("script-src"));
            assertThat(visit.hosts()).hasSize(1);
        }
    }

    @Test
    void leadsFromAProblemToItsExampleAndBack() {
        try (WebBrowser browser = new WebBrowser();
                Visit visit = browser.newVisit(Stage.endpoints().console())) {
            visit.open("problems/invalid-field");
            visit.reference().link("An example").click();
            visit.arrivesAt(PAGE + "#problem-invalid-field");
            visit.reference().link("/problems/invalid-field").click();
            visit.arrivesAt("problems/invalid-field");
        }
    }

    @Test
    void keepsNobodyOutOnNoScreen() {
        try (WebBrowser browser = new WebBrowser()) {
            for (int width : List.of(1280, 360)) {
                try (Visit visit =
                        browser.newVisit(Stage.endpoints().console(), new Window(width, "en-GB", false, true))) {
                    for (String path : List.of(PAGE, "problems/", "problems/stale")) {
                        visit.open(path);
                        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                            visit.seesInThe(scheme);
                            Accessibility found = Accessibility.of(visit);
                            System.out.println("axe " + path + ", " + width + ", " + scheme + ": " + found);
                            assertThat(found.held()).isGreaterThan(5);
                            assertThat(found.grave()).isEmpty();
                        }
                        assertThat(visit.reference().overflow()).isZero();
                    }
                }
            }
        }
    }
}
