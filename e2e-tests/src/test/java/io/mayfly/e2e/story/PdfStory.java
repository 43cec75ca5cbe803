package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.e2e.client.Mail;
import io.mayfly.e2e.client.PdfFile;
import io.mayfly.e2e.console.InboxPage;
import io.mayfly.e2e.console.PdfDialog;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PDFs that come with mail are looked at in the console, and can do nothing there. */
@SuppressWarnings("NullAway.Init") // the inbox is there before each test
class PdfStory extends BrowserStory {
    private static final String OUTSIDE = "http://outside.example/";
    private static final int PAGES = 12;

    private InboxPage inbox;

    @BeforeEach
    void openTheAttachments() throws IOException {
        Inbox address = Stage.newInbox();
        List<String> lines = IntStream.rangeClosed(1, PAGES)
                .mapToObj(n -> "Figures of part " + n + " end")
                .toList();
        address.receives(Mail.about("The figures")
                .attaching("figures.pdf", "application/pdf", PdfFile.ofPages(lines, OUTSIDE))
                .attaching("data.bin", "application/octet-stream", PdfFile.ofPages(List.of("Only page"), OUTSIDE))
                .attaching("locked.pdf", "application/pdf", PdfFile.locked())
                .attaching("broken.pdf", "application/pdf", PdfFile.broken())
                .attaching("called.pdf", "application/pdf", new byte[] {'h', 'i'})
                .bytes());
        visit.signIn(Stage.acme().withRole("OWNER"), "addresses");
        inbox = visit.openInbox(address.address());
        inbox.openMessage("The figures");
        inbox.chooseTab("Attachments");
    }

    private PdfDialog preview(String name) {
        visit.button("Preview " + name).click();
        return inbox.pdf();
    }

    @Test
    void showsThePagesInViewAndFetchesWhatDrawsThemOnlyThen() {
        assertThat(visit.button("Preview figures.pdf")).isVisible();
        assertThat(visit.paths()).noneMatch(path -> path.contains("pdf.js") || path.startsWith("/pdf/"));

        PdfDialog pdf = preview("figures.pdf");

        assertThat(pdf.text("Figures of part 1 end")).isVisible();
        assertThat(pdf.bar()).containsText("Page 1 of " + PAGES);
        assertThat(pdf.inkOfFirstPage()).isGreaterThan(100);
        pdf.scrollToTheEnd();
        assertThat(pdf.text("Figures of part " + PAGES + " end")).isVisible();
        assertThat(pdf.bar()).containsText("of " + PAGES);
        assertThat(pdf.drawn().count()).isLessThanOrEqualTo(6);
        assertThat(visit.paths()).anyMatch(path -> path.endsWith("pdf.worker.min.mjs"));
    }

    @Test
    void isLedByTheKeyboardAndGivesTheFocusBack() {
        PdfDialog pdf = preview("figures.pdf");
        assertThat(pdf.pages()).isFocused();
        assertThat(pdf.bar()).containsText("100 %");

        visit.press("+");
        assertThat(pdf.bar()).containsText("125 %");
        visit.press("-");
        visit.press("-");
        assertThat(pdf.bar()).containsText("75 %");
        visit.press("0");
        assertThat(pdf.bar()).containsText("100 %");
        visit.press("ArrowRight");
        assertThat(pdf.bar()).containsText("Page 2 of " + PAGES);
        assertThat(pdf.text("Figures of part 2 end")).isVisible();
        visit.press("Escape");

        assertThat(visit.dialog()).hasCount(0);
        assertThat(visit.button("Preview figures.pdf")).isFocused();
    }

    @Test
    void leavesNoStepBehindInTheHistoryWhenItIsClosed() {
        PdfDialog pdf = preview("figures.pdf");
        assertThat(pdf.text("Figures of part 1 end")).isVisible();
        inbox.markPage();
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);
        assertThat(visit.button("Preview figures.pdf")).isFocused();
        assertThat(inbox.isPageMarked()).isTrue();

        visit.goBack();

        visit.arrivesAt("addresses/" + inbox.address());
    }

    @Test
    void isClosedByGoingBack() {
        PdfDialog pdf = preview("figures.pdf");
        assertThat(pdf.text("Figures of part 1 end")).isVisible();

        visit.goBack();

        assertThat(visit.dialog()).hasCount(0);
        assertThat(visit.button("Preview figures.pdf")).isVisible();
    }

    @Test
    void letsNothingInAPdfActOrLeadAway() {
        PdfDialog pdf = preview("figures.pdf");
        assertThat(pdf.text("Figures of part 1 end")).isVisible();

        pdf.clickIntoAPage();
        assertThat(pdf.text("Figures of part 1 end")).isVisible();

        assertThat(pdf.windows()).isOne();
        assertThat(visit.hosts()).allMatch(host -> host.equals("localhost") || host.equals("127.0.0.1"));
        assertThat(visit.refused()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void knowsAPdfByItsContent() {
        assertThat(inbox.text("This is called a PDF, but its content is none")).isVisible();
        assertThat(visit.button("Preview called.pdf")).hasCount(0);

        PdfDialog pdf = preview("data.bin");

        assertThat(pdf.text("Only page")).isVisible();
        assertThat(pdf.bar()).containsText("Page 1 of 1");
    }

    @Test
    void saysKindlyWhatCannotBeShown() {
        PdfDialog pdf = preview("broken.pdf");
        assertThat(pdf.told()).containsText("This PDF can’t be read");
        visit.press("Escape");
        assertThat(visit.dialog()).hasCount(0);

        preview("locked.pdf");
        assertThat(pdf.told()).containsText("protected by a password");
        assertThat(visit.dialog().locator(".mf-download")).isVisible();
        assertThat(visit.complaints()).isEmpty();
    }
}
