package io.mayfly.e2e.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of the console: its rows, and what is chosen, filtered and done there. */
public final class ListPage {
    private static final String MENU = "vaadin-menu-bar-overlay, vaadin-menu-bar-list-box";

    private final Page page;

    ListPage(Page page) {
        this.page = page;
    }

    /** The cells that contain this. */
    public Locator cell(String words) {
        return page.locator("vaadin-grid-cell-content:visible").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Waits until the row of an address says these words too, in whatever cell. */
    public void waitUntilSaid(String address, String words) {
        page.waitForFunction("""
                ([address, words]) => {
                  const content = [...document.querySelectorAll('vaadin-grid vaadin-grid-cell-content')]
                    .find(one => one.assignedSlot && one.innerText.includes(address));
                  const row = content?.assignedSlot.parentElement.parentElement;
                  return row && [...row.children].some(cell => cell._content.innerText.includes(words));
                }\
                """, List.of(address, words));
    }

    /** Waits until the list has the row of an address, in view or not. */
    public void waitUntilThere(String address) {
        page.waitForFunction("""
                address => Object.values(document.querySelector('vaadin-grid')._dataProviderController.rootCache.items)
                  .some(item => item && Object.values(item).includes(address))\
                """, address);
    }

    /** How many rows the head of the view says there are. */
    public Locator count() {
        return page.locator(".mf-count");
    }

    /** What opens the menu of an address: of its row, or of its inbox. */
    public Locator more(String address) {
        String name = "Actions for " + address;
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name)));
    }

    /** Clicks beside a button or a box, in the corner of the cell that it is in. */
    public void missesALittle(Locator button) {
        List<?> corner = (List<?>) button.evaluate("""
            button => {
              const cell = button.closest('vaadin-grid-cell-content').assignedSlot.closest('td').getBoundingClientRect();
              return [cell.left + 2, cell.top + 2];
            }\
            """);
        page.mouse().click(((Number) corner.get(0)).doubleValue(), ((Number) corner.get(1)).doubleValue());
    }

    /** What such a menu offers, as long as it is open. */
    public Locator offered() {
        return page.locator("vaadin-context-menu-item:visible, vaadin-menu-bar-list-box vaadin-menu-bar-item:visible");
    }

    /** Opens the menu of an address, and presses what it offers. */
    public void does(String address, String deed) {
        more(address).click();
        offered().getByText(deed, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Chooses a row for what is done with several, counted from the top. */
    public void choosesRow(int place) {
        page.locator("vaadin-grid vaadin-checkbox:visible").nth(place).click();
    }

    /** What can be done with the rows that are chosen. */
    public Locator bulk() {
        return page.locator(".mf-bulk");
    }

    /** Opens a menu above the list. */
    public void opens(String menu) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(menu).setExact(true))
                .first()
                .click();
        page.locator("vaadin-menu-bar-list-box").first().waitFor();
    }

    /** Chooses in a menu above the list. */
    public void choosesIn(String menu, String item) {
        opens(menu);
        page.locator(MENU)
                .getByText(item, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Types into the field above the list. */
    public void searches(String words) {
        page.locator(".mf-tools vaadin-text-field input").fill(words);
    }

    /** The filters that are chosen. */
    public Locator chosenFilters() {
        return page.locator(".mf-chosen .mf-filter:visible");
    }

    /** The visible cells and headers with these words. */
    public Locator headers(String words) {
        return page.locator("vaadin-grid-cell-content:visible").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** A column's header. */
    public Locator header(String words) {
        return headers(words).first();
    }

    /** The addresses that begin so, from the top. */
    public Locator addresses(String prefix) {
        return page.locator("vaadin-grid a.mf-mono").filter(new Locator.FilterOptions().setHasText(prefix));
    }

    /** The buttons in the rows. */
    public Locator buttons() {
        return page.locator("vaadin-grid-cell-content vaadin-button:visible");
    }

    /** How much of the first lease is left by its bar, of one. */
    public double drained() {
        return ((Number) page.locator("vaadin-grid mf-time-left .mf-drain:visible")
                        .first()
                        .evaluate("bar => bar.firstChild.getBoundingClientRect().width"
                                + " / bar.getBoundingClientRect().width"))
                .doubleValue();
    }

    /** Sorts by a column. */
    public void sortsBy(String header) {
        page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText(header))
                .click();
    }

    /** The headers that rows are sorted by. */
    public Locator sorted() {
        return page.locator("vaadin-grid-sorter[direction]");
    }

    /** Moves the focus to the first row's first cell with words, as the keyboard does. */
    public void focusesRow(String words) {
        page.locator("vaadin-grid")
                .evaluate(
                        "(grid, words) => {"
                                + " const content = [...grid.querySelectorAll('vaadin-grid-cell-content')]"
                                + ".find(one => one.innerText.includes(words));"
                                + " content.assignedSlot.parentElement.focus(); }",
                        words);
    }

    /** Moves the focus to the cell of the box that chooses the row of an address. */
    public void focusesBoxOf(String address) {
        more(address).evaluate("""
            button => button.closest('vaadin-grid-cell-content').assignedSlot.closest('tr')
                .querySelector('td').focus()\
            """);
    }

    /** Waits until the keyboard is somewhere in the list. */
    public void waitUntilFocused() {
        page.waitForFunction("() => document.activeElement.closest('vaadin-grid') !== null");
    }

    /** The address of the row that the keyboard is at, if there is one and it is in view. */
    public String keyboardAt() {
        return (String) page.evaluate("""
            () => {
              const grid = document.activeElement.closest('vaadin-grid'), cell = grid?.shadowRoot.activeElement;
              const content = document.activeElement.closest('vaadin-grid-cell-content');
              const row = (content ? content.assignedSlot : cell)?.closest('tr');
              const box = row?.getBoundingClientRect(), list = grid?.getBoundingClientRect();
              return box && box.top >= list.top && box.bottom <= list.bottom + 1
                ? [...row.children].map(one => one._content.querySelector('mf-address')?.getAttribute('value')).find(Boolean)
                : null;
            }\
            """);
    }

    /** What the file has that the list offers. */
    public List<String> file() {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                        .click());
        try (InputStream in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is called so for whoever doesn't see it. */
    public Locator called(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    /** The boxes by which rows are chosen. */
    public Locator boxes() {
        return page.locator("vaadin-grid vaadin-checkbox:visible");
    }

    /** Whether the domain of an address stands in lines that begin at its @ or its dots. */
    public boolean breaksNoWord(Locator address) {
        return Boolean.TRUE.equals(address.evaluate("""
            element => [...element.children].flatMap(side => [...side.childNodes]).filter(part => part.data).every(part => {
              const range = document.createRange();
              range.selectNodeContents(part);
              return range.getClientRects().length === 1;
            })\
            """));
    }

    /** Whether its upper edge is seen without scrolling. */
    public boolean isInView(Locator element) {
        var box = element.boundingBox();
        return box != null && box.y < page.viewportSize().height;
    }

    /** Waits until it can be seen whole without scrolling to the side: columns find their widths after their rows are shown. */
    public void waitUntilWithinTheWindow(Locator element) {
        page.waitForCondition(() -> {
            var box = element.boundingBox();
            return box != null && box.x >= 0 && box.x + box.width <= page.viewportSize().width;
        });
    }
}
