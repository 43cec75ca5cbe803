package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.FactsDialog;
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
    private final transient SignedInPerson person;

    @Inject
    DomainsView(ListMailDomains listMailDomains, SignedInPerson person) {
        this.person = person;
        List<MailDomain> domains = listMailDomains.all(person.caller());
        DomainGrid grid = new DomainGrid(this::open);
        grid.setItems(domains);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.DOMAIN, getTranslation("domains.empty"), getTranslation("domains.empty.words")));
        ViewHead head = new ViewHead(getTranslation("domains.title"), getTranslation("domains.words"));
        head.count(getTranslation("rows.count", domains.size()));
        Span space = new Span();
        space.addClassName("mf-grow");
        Div tools = new Div(space, grid.columns(), new CsvLink(DomainNavigation.FILE));
        tools.addClassName("mf-tools");
        addClassName("mf-view");
        add(head, tools, grid);
    }

    private void open(MailDomain domain) {
        Button addresses = new Button(
                getTranslation("domains.addresses"),
                Glyph.ADDRESS.icon(),
                click -> AddressNavigation.openSearch("@" + domain.name().value()));
        FactsDialog dialog = new FactsDialog(
                domain.name().value(),
                addresses,
                AuditNavigation.historyButton(
                        this, person.caller(), domain.name().value()));
        dialog.fact(getTranslation("domains.state"), getTranslation("domains." + domain.state()))
                .fact(getTranslation("domains.since"), new Moment(domain.createdAt(), Moment.Form.LONG));
        domain.verifiedAt()
                .ifPresent(at -> dialog.fact(getTranslation("domains.verified"), new Moment(at, Moment.Form.LONG)));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("domains.title") + " · Mayfly";
    }
}
