package io.mayfly.e2e.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine. */
public final class WebBrowser implements AutoCloseable {
    private static final int LIMIT_MILLIS = 60_000;
    private static final int HEIGHT = 860;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    public WebBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    private static Path executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH; ./mayfly test installs one"));
    }

    /** A browser with no memory of anybody. */
    public Visit newVisit(String console) {
        return newVisit(console, new Window(1280, "en-GB"));
    }

    /** A browser with no memory of anybody, in a window as wide as this whose person reads this language. */
    public Visit newVisit(String console, Window window) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), HEIGHT)
                        .setLocale(window.language())
                        .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setBypassCSP(window.examined())
                        .setAcceptDownloads(true)
                        .setBaseURL(console)),
                console);
    }

    /**
     * How wide a window is, and for whom.
     *
     * @param dark whether the person likes it dark
     * @param examined whether scripts that examine pages may run in it, whatever the pages' policy
     */
    public record Window(int width, String language, boolean dark, boolean examined) {
        public Window(int width, String language) {
            this(width, language, false, false);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
