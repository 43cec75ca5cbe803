package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mayfly.e2e.system.Endpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all lists of the console have in common: an order that stays in the URL, and keys that lead to their field. */
class ListWayStory extends BrowserStory {
    private final Endpoints.User owner = Stage.acme().withRole("OWNER");

    @ParameterizedTest
    @CsvSource({
        "members,Name,members?sort=name",
        "api-keys,Time left,api-keys?sort=left",
        "domains,State,domains?sort=state"
    })
    void keepsTheOrderOfEachListInTheUrlThroughReloadAndBack(String view, String header, String sorted) {
        visit.signIn(owner, view);
        assertThat(visit.list().header(header)).isVisible();
        assertThat(visit.list().sorted()).hasCount(0);

        visit.list().sortsBy(header);
        visit.arrivesAt(sorted);
        visit.list().sortsBy(header);
        visit.arrivesAt(sorted.replace("sort=", "sort=-"));
        visit.reload();

        assertThat(visit.list().sorted()).hasText(header);
        assertThat(visit.list().sorted()).hasAttribute("direction", "desc");
        visit.goBack();
        visit.arrivesAt(sorted);
        assertThat(visit.list().sorted()).hasAttribute("direction", "asc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "domains", "members", "api-keys?of=all", "audit", "inbox"})
    void seeksInTheListByTheSlashAndInEverythingByControlK(String view) {
        String path = view.equals("inbox") ? "addresses/" + Stage.newInbox().address() : view;
        visit.signIn(owner, path);
        visit.isQuiet();
        assertThat(visit.focusedField()).hasCount(0);

        visit.press("/");
        assertThat(visit.focusedField()).hasCount(1);
        visit.type("zz");
        assertThat(visit.focusedField().locator("input")).hasValue("zz");
        visit.press("Control+k");

        assertThat(visit.tools().field()).isFocused();
        assertThat(visit.tools().field()).hasValue("");
    }
}
