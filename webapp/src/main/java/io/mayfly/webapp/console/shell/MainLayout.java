package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import io.mayfly.webapp.security.NotSignedIn;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The frame that all views of a signed-in person stand in; around an error of anybody else it is empty. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final String CONTENT = "content";

    /** How often somebody who stays on a page is told of what needs them. */
    private static final Duration LOOKING = Duration.ofSeconds(30);

    private static final Set<Class<?>> FAILURES = Set.of(FailureView.class, LostMembershipView.class);

    private final transient SignedInPerson person;
    private final transient Reach reach;
    private final transient LiveUpdates live;
    private final Main main = new Main();
    private Optional<Bell> bell = Optional.empty();

    @Inject
    MainLayout(SignedInPerson person, Reach reach, LiveUpdates live) {
        this.person = person;
        this.reach = reach;
        this.live = live;
    }

    @PostConstruct
    void build() {
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        main.setSizeFull();
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("frame.navigation")));
        addToNavbar(skip());
        setContent(main);
        try {
            fill();
        } catch (NotSignedIn | NoMembership stranger) {
            addToDrawer(brand());
        }
    }

    private void fill() {
        // Components
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("frame.navigation"));
        toggle.addClassName("mf-narrow");
        Bell needs = new Bell(() -> reach.concerns(person.caller()));
        live.repeat(needs, LOOKING, needs::look);
        Header bar = new Header(toggle, new TenantSwitch(person), space(), search(), needs, new PersonMenu(person));
        bar.addClassName("mf-bar");
        Div foot = new Div(keys(), collapse());
        foot.addClassNames("mf-drawer-foot", "mf-wide");

        // Layout
        addToNavbar(bar);
        addToDrawer(brand(), new Scroller(new Navigation(person.caller())), foot);
        bell = Optional.of(needs);
    }

    private NativeButton skip() {
        NativeButton skip = new NativeButton(getTranslation("frame.skip"));
        skip.addClassName("mf-skip");
        skip.getElement()
                .executeJs("this.addEventListener('click', () => document.getElementById($0).focus())", CONTENT);
        return skip;
    }

    private Anchor brand() {
        Anchor brand = new Anchor(OverviewNavigation.ROUTE, Glyph.MAYFLY.icon(), new Span("Mayfly"));
        brand.addClassName("mf-brand");
        return brand;
    }

    private Button search() {
        Button search = new Button(
                getTranslation("search"),
                Glyph.SEARCH.icon(),
                click -> new SearchDialog(person, reach.finders()).open());
        search.addClassName("mf-search-button");
        search.setAriaLabel(getTranslation("search.title"));
        search.setTooltipText(getTranslation("search.title") + " (Ctrl K)");
        search.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return search;
    }

    private Button keys() {
        Button keys = footButton(Glyph.KEYBOARD, "keyboard.title");
        keys.addClickListener(click -> new KeysDialog().open());
        keys.getElement().setAttribute("aria-keyshortcuts", "?");
        return keys;
    }

    /** The browser does this by itself, and remembers it. */
    private Button collapse() {
        Button collapse = footButton(Glyph.SIDEBAR, "frame.collapse");
        collapse.getElement().executeJs("this.addEventListener('click', () => window.mayfly.collapse())");
        return collapse;
    }

    private Button footButton(Glyph glyph, String words) {
        Button button = new Button(glyph.icon());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private static Span space() {
        Span space = new Span();
        space.addClassName("mf-grow");
        return space;
    }

    /**
     * The bell looks once the view is seen, so that no view waits for it, and not beside a failure: what it would ask, the
     * database or the membership, may be what fails.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!FAILURES.contains(event.getActiveChain().getFirst().getClass())) {
            // The view is asked and not the bell, which would keep each question that is never answered.
            bell.ifPresent(needs -> event.getActiveChain()
                    .getFirst()
                    .getElement()
                    .executeJs("return true")
                    .then(Boolean.class, seen -> needs.look()));
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
    }
}
