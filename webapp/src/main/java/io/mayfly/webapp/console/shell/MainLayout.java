package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.overview.OverviewNavigation;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** The frame that all views of a signed-in person stand in. */
@Layout
@PermitAll
@JavaScript("context://js/mayfly.js")
class MainLayout extends AppLayout {
    private static final String CONTENT = "content";

    private final SignedInPerson person;
    private final Main main = new Main();

    @Inject
    MainLayout(SignedInPerson person) {
        this.person = person;
    }

    @PostConstruct
    void build() {
        // Components
        NativeButton skip = new NativeButton(getTranslation("frame.skip"));
        skip.addClassName("mf-skip");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("frame.navigation"));
        Div bar = new Div(toggle, new TenantSwitch(person), space(), keys(), new ThemeMenu(), new PersonMenu(person));
        bar.addClassName("mf-bar");
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        main.setSizeFull();

        // Listeners
        skip.getElement()
                .executeJs("this.addEventListener('click', () => document.getElementById($0).focus())", CONTENT);

        // Layout
        setPrimarySection(Section.DRAWER);
        addToNavbar(skip, bar);
        addToDrawer(brand(), new Scroller(new Navigation(person.caller())));
        setContent(main);
    }

    private Anchor brand() {
        Anchor brand = new Anchor(OverviewNavigation.ROUTE, Glyph.MAYFLY.icon(), new Span("Mayfly"));
        brand.addClassName("mf-brand");
        return brand;
    }

    private Button keys() {
        Button keys = new Button(Glyph.KEYBOARD.icon(), click -> new KeysDialog().open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        keys.addClassName("mf-wide");
        keys.setAriaLabel(getTranslation("keyboard.title"));
        keys.setTooltipText(getTranslation("keyboard.title"));
        keys.getElement().setAttribute("aria-keyshortcuts", "?");
        return keys;
    }

    private static Span space() {
        Span space = new Span();
        space.addClassName("mf-grow");
        return space;
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
