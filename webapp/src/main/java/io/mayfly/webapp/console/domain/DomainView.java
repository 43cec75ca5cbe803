package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.maildomain.DomainReference;
import io.mayfly.mail.maildomain.DomainSetup;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.dns.Finding;
import io.mayfly.mail.maildomain.dns.RecordKind;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.Renewed;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One domain, from its claim to mail that comes in: what to publish, what was found, and what to do. */
@Route(DomainNavigation.ROUTE + "/:" + DomainNavigation.DOMAIN)
@StyleSheet("context://css/domain.css")
@Needs(Permission.READ_DOMAINS)
class DomainView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** How often DNS is looked at while somebody waits for it on the page. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final transient DomainUse use;
    private final transient DomainChecking checking;
    private final transient SignedInPerson person;
    private transient DomainReference reference = new DomainReference("");
    private transient Optional<DomainSetup> shown = Optional.empty();
    private final Renewed state = new Renewed();
    private final Renewed body = new Renewed();
    private final Button checkNow = new Button();
    private final Span progress = new Span();

    @Inject
    DomainView(DomainUse use, DomainChecking checking, SignedInPerson person, LiveUpdates live) {
        this.use = use;
        this.checking = checking;
        this.person = person;
        checkNow.addClickListener(click -> check());
        addClassName("mf-view");
        live.repeat(this, SOON, this::lookAgain);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = new DomainReference(
                event.getRouteParameters().get(DomainNavigation.DOMAIN).orElse(""));
        removeAll();
        shown = Optional.empty();
        try {
            DomainSetup setup = use.show().show(person.caller(), reference);
            add(head(setup.domain()), progress, body);
            show(setup);
        } catch (DomainNotFound missing) {
            add(new EmptyState(
                    Glyph.DOMAIN,
                    getTranslation("domains.missing"),
                    getTranslation("domains.missing.words"),
                    new Button(getTranslation("domains.back"), click -> DomainNavigation.open())));
        }
    }

    private Component head(MailDomain domain) {
        Button check = checkNow;
        check.setText(getTranslation("domains.check"));
        check.setIcon(Glyph.RELOAD.icon());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setVisible(may());
        progress.getElement().setAttribute("role", "status");
        progress.addClassNames("mf-quiet", "mf-checking");
        Span space = new Span();
        space.addClassName("mf-grow");
        DomainMenu menu = new DomainMenu(domain, this::setup, person, this::askToRemove);
        Div head = new Div(back(), DomainMenu.title(domain, this), state, space, menu, check);
        head.addClassNames("mf-head", "mf-inbox-head");
        return head;
    }

    private Anchor back() {
        Anchor back = new Anchor(DomainNavigation.path(), Glyph.BACK.icon());
        back.setAriaLabel(getTranslation("domains.back"));
        back.addClassName("mf-back");
        return back;
    }

    private DomainSetup setup() {
        return use.show().show(person.caller(), reference);
    }

    private boolean may() {
        return person.caller().may(Permission.MANAGE_DOMAINS);
    }

    private void show(DomainSetup setup) {
        shown = Optional.of(setup);
        DomainWords.Standing standing = DomainWords.Standing.of(setup.domain());
        state.show(standing, () -> standing.chip(this));
        body.show(
                List.of(setup.records(), setup.domain().checkedAt(), standing),
                () -> new DomainBody(setup, use.history().of(person.caller(), reference)));
    }

    private void check() {
        checkNow.setEnabled(false);
        progress.setText(getTranslation("domains.checking"));
        checking.check(UI.getCurrent(), person.caller(), reference, () -> {
            checkNow.setEnabled(true);
            progress.setText("");
            renew();
        });
    }

    /** As long as mail doesn't come somebody may be waiting for it; for all else it is enough to read. */
    private void lookAgain() {
        boolean waiting = shown.flatMap(DomainSetup::check)
                .filter(seen -> seen.outcome().findings().stream()
                        .filter(finding -> finding.kind().need() == RecordKind.Need.RECEIVING)
                        .allMatch(Finding::isRight))
                .isEmpty();
        if (shown.isPresent() && waiting && may() && checkNow.isEnabled()) {
            checking.check(getUI().orElseThrow(), person.caller(), reference, this::renew);
        } else {
            renew();
        }
    }

    private void renew() {
        if (shown.isPresent()) {
            try {
                show(setup());
            } catch (DomainNotFound removed) {
                DomainNavigation.open();
            }
        }
    }

    private void askToRemove(MailDomain domain) {
        DomainRemoving.ask(this, domain, withAddresses -> {
            use.remove().remove(person.caller(), reference, withAddresses);
            DomainNavigation.open();
        });
    }

    @Override
    public String getPageTitle() {
        return shown.map(setup -> setup.domain().name().value()).orElseGet(() -> getTranslation("domains.title"))
                + " · Mayfly";
    }
}
