package io.mayfly.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The page that tells people the API, and those of its problems. */
public final class ReferencePage {
    private final Page page;

    ReferencePage(Page page) {
        this.page = page;
    }

    /** The button that copies the first example of an operation; its words change once it has. */
    public Locator copying(String operation) {
        return page.locator("#" + operation + " button.copy").first();
    }

    /** Lets the page write to the clipboard, and us read it. */
    public void mayUseClipboard() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    public String copied() {
        return String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By how many pixels the page is wider than its window. */
    public int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
