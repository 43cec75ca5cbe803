package io.mayfly.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around all views: navigation, search, what needs the person, and what is the person's own. */
public final class FrameTools {
    private static final String MENU = "vaadin-menu-bar-overlay, vaadin-menu-bar-list-box";

    private static final Pattern PERSON = Pattern.compile("^(Signed in as|Angemeldet als) ");
    private static final Pattern BELL = Pattern.compile("^(Nothing|[0-9]+ things?) needs? you$");

    private final Page page;

    FrameTools(Page page) {
        this.page = page;
    }

    /** The headings of the navigation's groups. */
    public List<String> groups() {
        return page.locator("vaadin-side-nav [slot=label]").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    public Locator personMenu() {
        return menu(PERSON);
    }

    private Locator menu(Pattern name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    public void choosesInPersonMenu(String words) {
        personMenu().click();
        page.locator(MENU)
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Opens the search over everything by its key, and types. */
    public void seeks(String text) {
        page.locator(".mf-search-button").waitFor();
        page.keyboard().press("Control+k");
        field().fill(text);
    }

    /** The field of the search over everything. */
    public Locator field() {
        return page.locator(".mf-palette input");
    }

    /** What the search has found. */
    public Locator found() {
        return page.locator(".mf-palette [role=option]");
    }

    public Locator found(String name) {
        return found().filter(new Locator.FilterOptions().setHasText(name));
    }

    public Locator bell() {
        return menu(BELL);
    }

    /** What the bell tells of, once it is rung. */
    public Locator told() {
        return page.locator("vaadin-menu-bar-list-box vaadin-menu-bar-item:visible");
    }

    /** How high the search over everything stands. */
    public double heightOfSearch() {
        return page.locator("vaadin-dialog-overlay [part=overlay]").boundingBox().height;
    }

    public void collapsesNavigation() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Collapse or expand the navigation"))
                .click();
    }

    /** How wide the navigation is. */
    public double navigationWidth() {
        return page.locator(".mf-nav").boundingBox().width;
    }

    public String language() {
        return page.locator("html").getAttribute("lang");
    }
}
