package io.mayfly.e2e.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.mayfly.e2e.system.Endpoints;
import io.mayfly.e2e.system.MayflyCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One person at the console, from a browser that knew nobody before. */
public final class Visit extends Gestures implements AutoCloseable {
    private static final int LIMIT_MILLIS = 60_000;

    private final BrowserContext context;
    private final String console;
    private final Page page;
    private final Traffic traffic;
    private boolean over;
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    private Visit(Visit first) {
        this.context = first.context;
        this.console = first.console;
        this.traffic = first.traffic;
        this.page = context.newPage();
        this.over = true;
    }

    /** The first page of a browser. */
    Visit(BrowserContext context, String console) {
        this.context = context;
        this.console = console;
        context.setDefaultTimeout(LIMIT_MILLIS);
        this.traffic = new Traffic(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.exposeFunction("noteRefused", what -> refused.add(String.valueOf(what[0])));
        context.addInitScript("""
            document.addEventListener('securitypolicyviolation',
                event => window.noteRefused(event.violatedDirective + ' ' + event.blockedURI))\
            """);
        this.page = context.newPage();
    }

    /** Goes to a view, signs in where Keycloak asks for it, and is then at the view. */
    public Visit signIn(Endpoints.User person, String view) {
        signInOnTheWay(person, view);
        if (!page.url().equals(console + view)) {
            open(view);
        }
        return this;
    }

    /** Goes to a view, signs in where Keycloak asks for it, and is where that leads. */
    public void signInOnTheWay(Endpoints.User person, String view) {
        traffic.tellingOfStandstill(page, () -> {
            open(view);
            login().signIn(person.username(), person.password());
            isAtTheConsole();
        });
    }

    /** Signs in with a password that is to be changed at once, and is at the console then. */
    public void signInForTheFirstTime(String username, String password, String chosen) {
        traffic.tellingOfStandstill(page, () -> {
            open("");
            login().signIn(username, password);
            login().choosePassword(chosen);
            isAtTheConsole();
        });
    }

    private void isAtTheConsole() {
        page.waitForURL(url -> url.startsWith(console) && !url.contains("callback"));
        frame().waitFor();
    }

    /** Keycloak's pages, where one says who one is. */
    public LoginPage login() {
        return new LoginPage(page);
    }

    /** Waits until the page is at a view, by its whole URL. */
    public void arrivesAt(String view) {
        page.waitForURL(url -> url.equals(console + view));
    }

    /** The same by what its URL is like; returns that. */
    public String arrivesAt(Pattern view) {
        page.waitForURL(url -> url.startsWith(console)
                && view.matcher(url.substring(console.length())).matches());
        return page.url().substring(console.length());
    }

    /** Goes to a view by its URL. */
    public void open(String view) {
        page.navigate(console + view);
    }

    /** What stands around all views of somebody signed in. */
    public Locator frame() {
        return page.locator(".mf-bar");
    }

    /** Creates an address by the dialog as it stands, with this name; at the end its inbox is open. */
    public InboxPage createAddress(String name) {
        open("addresses");
        button("New address").first().click();
        Locator field = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        field.fill(name);
        button("Create address").click();
        button("Open inbox").click();
        return new InboxPage(page);
    }

    public InboxPage openInbox(String address) {
        open("addresses/" + address);
        return new InboxPage(page);
    }

    /** The entries of the navigation, in order. */
    public List<String> ways() {
        return page.locator("vaadin-side-nav-item").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Chooses light or dark. */
    public void chooseTheme(String words) {
        tools().choosesInPersonMenu(words);
    }

    /** What the frame offers around all views. */
    public FrameTools tools() {
        return new FrameTools(page);
    }

    /** What is shown first. */
    public OverviewPage overview() {
        return new OverviewPage(page);
    }

    /** What the page tells of the API, when it is one that does. */
    public ReferencePage reference() {
        return new ReferencePage(page);
    }

    /** The list of the view that is open. */
    public ListPage list() {
        return new ListPage(page);
    }

    /** What is asked at the moment, or shown until it is closed. */
    public Locator dialog() {
        return page.locator("vaadin-dialog-overlay");
    }

    /** What is answered when this browser asks for a path. */
    public int statusOf(String path) {
        return context.request().get(console + path).status();
    }

    /** What is answered when the page tells of so many doings at once. */
    public int statusOfDoings(int count) {
        return (int) page.evaluate("""
            count => fetch('?v-r=uidl&v-uiId=0', { method: 'POST', body: JSON.stringify({ rpc: Array(count).fill({}) }) })
              .then(answer => answer.status)\
            """, count);
    }

    /** Does something while no page of this browser says a word. */
    public void inSilence(Runnable deed) {
        List<Route> held = new ArrayList<>();
        Predicate<String> words = url -> url.contains("v-r=uidl");
        context.route(words, held::add);
        deed.run();
        context.unroute(words);
        held.forEach(Route::resume);
    }

    @Override
    Page page() {
        return page;
    }

    /** Another page of the same browser, for whoever is signed in there; it is closed with this one. */
    public Visit beside() {
        return new Visit(this);
    }

    /** Goes on in one of the person's organisations, with a page that is loaded anew even when it is the same as before. */
    public void switchTo(String organisation) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Switch organisation"))
                .first()
                .click();
        Locator chosen = page.locator("vaadin-menu-bar-overlay, vaadin-menu-bar-list-box")
                .getByText(organisation)
                .first();
        page.waitForResponse(answer -> answer.request().isNavigationRequest(), chosen::click);
        page.locator(".mf-tenant")
                .filter(new Locator.FilterOptions().setHasText(organisation))
                .first()
                .waitFor();
    }

    /** Presses a button that asks, and then that of the question, which names what goes. */
    public void pressAndConfirm(String name) {
        button(name).first().click();
        confirm(name);
    }

    /** Presses the button of a question, which names what goes. */
    public void confirm(String deed) {
        dialog().locator(".mf-deed")
                .filter(new Locator.FilterOptions().setHasText(deed))
                .click();
    }

    public void signOut() {
        tools().choosesInPersonMenu("Sign out");
    }

    /** All hosts that anything was asked of. */
    public Set<String> hosts() {
        return traffic.hosts();
    }

    /** All paths that anything was asked of, on whatever host. */
    public Set<String> paths() {
        return traffic.paths();
    }

    /** What the pages complained of in the browser's console. */
    public Set<String> complaints() {
        return complaints;
    }

    /** What the browser has refused to the pages by the policy that came with them: a directive and what it forbids. */
    public Set<String> refused() {
        return refused;
    }

    /** Has the browser be told a stricter policy from now on: without this word. */
    public void forbid(String word) {
        context.route(url -> url.startsWith(console), route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new TreeMap<>(answer.headers());
            headers.computeIfPresent("content-security-policy", (name, policy) -> policy.replace(word, ""));
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
    }

    /** Runs a script as one would that was slipped into the page, and tells whether it ran. */
    public boolean runsSlippedInScript() {
        page.evaluate("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.slippedIn = true';
              document.body.append(script);
            }\
            """);
        return Boolean.TRUE.equals(page.evaluate("window.slippedIn === true"));
    }

    /** Keeps a picture of the page, and says where and what the browser complained of. */
    public void keepSight(String name) {
        Path picture = MayflyCommand.folder().resolve("sights").resolve(name + ".png");
        System.out.println("The page was " + page.url() + " with the complaints " + complaints + ", see " + picture);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }

    /** Requests that are still to be answered by a route of ours would be asked of a context that is closed by then. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            context.unrouteAll();
            context.close();
        }
    }
}
