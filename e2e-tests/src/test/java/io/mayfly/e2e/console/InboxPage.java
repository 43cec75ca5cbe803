package io.mayfly.e2e.console;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** The inbox of one address. */
public final class InboxPage {
    private final Page page;

    InboxPage(Page page) {
        this.page = page;
        heading().waitFor();
    }

    private Locator heading() {
        return page.locator("h1").first();
    }

    public String address() {
        return heading().innerText().strip();
    }

    /** The rows of messages that are seen; the grid keeps others for when it needs them again. */
    public Locator messages() {
        return page.locator("a.mf-row:visible");
    }

    /** The rows of messages that are going to be deleted, and may still be kept. */
    public Locator going() {
        return page.locator("a.mf-row.going:visible");
    }

    public Locator message(String subject) {
        return messages().filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** The row of a message, as long as it is the one that is open. */
    public Locator openRow(String subject) {
        return message(subject).and(page.locator("[aria-current=true]"));
    }

    public void openMessage(String subject) {
        message(subject).click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(subject).setExact(true))
                .waitFor();
    }

    public void chooseTab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** What the chosen tab shows. */
    public Locator shown() {
        return page.locator(".mf-tab:visible");
    }

    /** The element that holds the HTML of the message. */
    public Locator htmlFrame() {
        return page.locator(".mf-html iframe");
    }

    public FrameLocator html() {
        return page.frameLocator(".mf-html iframe");
    }

    /** What is around the HTML, and has the focus that a click takes into it. */
    public Locator aroundHtml() {
        return page.locator(".mf-html");
    }

    /** Follows a link in the HTML, which opens a window of its own. @return what is said there */
    public String follows(String link) {
        try (Page opened = page.waitForPopup(() -> html().getByText(link).click())) {
            opened.waitForLoadState();
            return opened.locator("body").innerText();
        }
    }

    /** How wide the first such element of the HTML is, in pixels. */
    public double widthInHtml(String selector) {
        return html().locator(selector).first().boundingBox().width;
    }

    /** Scrolls the list until this row, counted from 0, is at its top. */
    public void scrollsTo(int row) {
        page.locator(".mf-list vaadin-grid").evaluate("(grid, row) => grid.scrollToIndex(row)", row);
    }

    /** Ticks the box before a message. */
    public void choose(String subject) {
        BoundingBox row = message(subject).boundingBox();
        BoundingBox list = page.locator(".mf-list vaadin-grid").boundingBox();
        page.mouse().click((list.x + row.x) / 2, row.y + row.height / 2);
    }

    /** The dialog with the pages of a PDF, as soon as it is opened. */
    public PdfDialog pdf() {
        return new PdfDialog(page);
    }

    public Locator text(String words) {
        return page.getByText(words);
    }

    /** The strip above the HTML: what was left out of it, and how wide it is shown. */
    public Locator strip() {
        return page.locator(".mf-strip");
    }

    /** A mark that is gone as soon as the page is loaded anew. */
    public void markPage() {
        page.evaluate("window.storiesMark = true");
    }

    public boolean isPageMarked() {
        return Boolean.TRUE.equals(page.evaluate("window.storiesMark === true"));
    }
}
