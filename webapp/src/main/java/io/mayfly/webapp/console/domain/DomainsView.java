package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import java.util.List;

/** The tenant's mail domains and whether each receives mail. */
@Route(DomainNavigation.ROUTE)
@Needs(Permission.READ_DOMAINS)
class DomainsView extends Div implements HasDynamicTitle {
    @Inject
    DomainsView(ListMailDomains listMailDomains, SignedInPerson person) {
        List<MailDomain> domains = listMailDomains.all(person.caller());
        Grid<MailDomain> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(DomainsView::name)
                .setHeader(getTranslation("domains.name"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("domains.state"))
                .setWidth("8rem");
        grid.addComponentColumn(domain -> new Moment(domain.createdAt(), Moment.Form.SHORT))
                .setHeader(getTranslation("domains.since"))
                .setWidth("8rem");
        grid.setItems(domains);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.DOMAIN, getTranslation("domains.empty"), getTranslation("domains.empty.words")));
        addClassName("mf-view");
        add(new ViewHead(getTranslation("domains.title"), getTranslation("domains.words")), grid);
    }

    private static Div name(MailDomain domain) {
        Span name = new Span(domain.name().value());
        name.addClassName("mf-mono");
        Div shown = new Div(name, new CopyButton(domain.name().value(), "domains.copy"));
        shown.addClassName("mf-copyable");
        return shown;
    }

    private Chip state(MailDomain domain) {
        return switch (domain.state()) {
            case VERIFIED -> new Chip(Glyph.CHECK, getTranslation("domains.VERIFIED"), Chip.Tone.GOOD);
            case CLAIMED -> new Chip(Glyph.CLOCK, getTranslation("domains.CLAIMED"), Chip.Tone.WAIT);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("domains.title") + " · Mayfly";
    }
}
