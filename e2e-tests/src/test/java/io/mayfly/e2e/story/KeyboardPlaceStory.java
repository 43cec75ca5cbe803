package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.mayfly.e2e.system.Endpoints;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever works with the keyboard doesn't begin at the top of the page again when what they were at goes away. */
class KeyboardPlaceStory extends BrowserStory {
    /** Longer than a deletion can be undone. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Endpoints.User owner = Stage.acme().withRole("OWNER");

    @BeforeEach
    void signIn() {
        visit.signIn(owner, "addresses");
    }

    @Test
    void isInTheListAfterSomethingWasDoneWithSeveralRows() {
        String prefix = Stage.uniqueName("several");
        Stage.newInbox(Map.of("localPart", prefix + "-1", "purpose", "TEST"));
        Stage.newInbox(Map.of("localPart", prefix + "-2", "purpose", "TEST"));
        visit.open("addresses?q=" + prefix);
        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        visit.list().bulk().getByText("Choose none").focus();
        visit.press("Enter");
        assertThat(visit.list().bulk()).isHidden();
        visit.list().waitUntilFocused();

        visit.list().choosesRow(0);
        visit.list().choosesRow(1);
        visit.list().bulk().getByText("Delete").click();
        visit.confirm("Delete 2 addresses");

        assertThat(visit.list().bulk()).isHidden();
        visit.list().waitUntilFocused();
    }

    @Test
    void isAtTheNextRowWhenItsOwnIsDeleted() {
        String prefix = Stage.uniqueName("next");
        Inbox below = Stage.newInbox(Map.of("localPart", prefix + "-below", "purpose", "TEST"));
        Inbox inbox = Stage.newInbox(Map.of("localPart", prefix + "-above", "purpose", "TEST"));
        visit.open("addresses?q=" + prefix);
        visit.list().does(inbox.address(), "Delete");
        visit.confirm("Delete " + inbox.address());

        assertThat(visit.list().more(inbox.address()))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis()));

        assertThat(visit.list().more(below.address())).isFocused();
    }

    @Test
    void isAtTheFilterThatIsLeftWhenAnotherIsTakenAway() {
        visit.open("api-keys?of=all&only=ending");
        assertThat(visit.list().chosenFilters()).hasCount(2);

        visit.list().chosenFilters().last().focus();
        visit.press("Enter");

        assertThat(visit.list().chosenFilters()).hasCount(1);
        assertThat(visit.list().chosenFilters()).isFocused();
    }

    @Test
    void isAtWhatIsChosenWhenAQuestionIsOpened() {
        String prefix = Stage.uniqueName("asked");
        Stage.newInbox(Map.of("localPart", prefix, "purpose", "TEST"));
        visit.open("addresses?q=" + prefix);
        visit.list().choosesRow(0);

        visit.list().bulk().getByText("Extend").click();

        assertThat(visit.dialog().locator("input:checked")).isFocused();
    }

    @Test
    void isInTheViewThatWasOpened() {
        Inbox inbox = Stage.newInbox();
        visit.list().cell(inbox.address()).first().waitFor();
        visit.list().focusesRow(inbox.address());

        visit.press("Enter");
        visit.arrivesAt("addresses/" + inbox.address());
        assertThat(visit.content()).isFocused();

        visit.goBack();
        visit.arrivesAt("addresses");
        assertThat(visit.content()).isFocused();
    }

    @Test
    void ticksARowBySpaceAndByAClickBesideItsBox() {
        String prefix = Stage.uniqueName("tick");
        Inbox inbox = Stage.newInbox(Map.of("localPart", prefix, "purpose", "TEST"));
        visit.open("addresses?q=" + prefix);
        visit.list().more(inbox.address()).waitFor();

        visit.list().focusesBoxOf(inbox.address());
        visit.press(" ");
        assertThat(visit.list().bulk()).containsText("1 chosen");
        visit.press(" ");
        assertThat(visit.list().bulk()).isHidden();

        visit.list().missesALittle(visit.list().boxes().first());
        assertThat(visit.list().bulk()).containsText("1 chosen");
        visit.list().missesALittle(visit.list().more(inbox.address()));
        assertThat(visit.list().offered().getByText("Extend")).isVisible();
        visit.arrivesAt("addresses?q=" + prefix);
    }
}
