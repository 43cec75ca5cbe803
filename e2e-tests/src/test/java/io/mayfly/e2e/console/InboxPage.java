package io.mayfly.e2e.console;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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

    /** The rows of messages, newest first. */
    public Locator messages() {
        return page.locator("a.mf-row");
    }

    public Locator message(String subject) {
        return messages().filter(new Locator.FilterOptions().setHasText(subject));
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

    public Locator text(String words) {
        return page.getByText(words);
    }

    /** A mark that is gone as soon as the page is loaded anew. */
    public void markPage() {
        page.evaluate("window.storiesMark = true");
    }

    public boolean isPageMarked() {
        return Boolean.TRUE.equals(page.evaluate("window.storiesMark === true"));
    }
}
