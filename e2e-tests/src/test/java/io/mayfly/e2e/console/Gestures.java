package io.mayfly.e2e.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What anybody can see and do on a page, whatever it shows. */
abstract class Gestures {
    abstract Page page();

    public Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String name) {
        return page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All that is beside the frame. */
    public Locator content() {
        return page().locator("main#content");
    }

    public Locator text(String words) {
        return page().getByText(words);
    }

    public Locator text(Pattern words) {
        return page().getByText(words);
    }

    public void press(String key) {
        page().keyboard().press(key);
    }

    /** Sees everything in the light or in the dark, as long as the theme is that of the system. */
    public void seesInThe(ColorScheme scheme) {
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Waits until nothing more is being loaded. */
    public void isQuiet() {
        page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Clicks where no dialog is. */
    public void clickOutside() {
        page().mouse().click(5, 5);
    }

    public String title() {
        return page().title();
    }

    public String theme() {
        return page().locator("html").getAttribute("theme");
    }

    public String backgroundColour() {
        return String.valueOf(page().evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    /** Types into the search field of a view. */
    public void search(String field, String words) {
        page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(field))
                .fill(words);
    }

    /** The words at the edge of the page. */
    public Locator notices() {
        return page().locator("vaadin-notification-card");
    }

    public void type(String words) {
        page().keyboard().type(words);
    }

    /** Waits until the page's title is such a one. */
    public void isTitled(Pattern title) {
        PlaywrightAssertions.assertThat(page()).hasTitle(title);
    }

    /** The bytes that a link has the browser save. */
    public byte[] download(String link) throws IOException {
        Download download = page().waitForDownload(() -> page().getByText(link).click());
        return Files.readAllBytes(download.path());
    }

    /** The field that has the focus. */
    public Locator focusedField() {
        return page().locator("vaadin-text-field[focused]");
    }

    public void goBack() {
        page().goBack();
    }

    public void reload() {
        page().reload();
    }

    public String url() {
        return page().url();
    }

    /** Keeps a picture of the page as it is. */
    public void photograph(Path file) {
        page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Whether the page's server speaks by a web socket (RFC 6455) at this path. */
    public boolean opensWebSocket(String path) {
        return Boolean.TRUE.equals(page().evaluate("""
            path => new Promise(told => {
              const socket = new WebSocket(new URL(path, document.baseURI.replace('http', 'ws')));
              socket.onopen = () => told(true);
              socket.onerror = () => told(false);
            })\
            """, path));
    }
}
