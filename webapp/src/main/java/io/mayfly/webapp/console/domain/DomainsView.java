package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
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
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;

/** The tenant's mail domains and whether each receives mail; the URL holds which are shown. */
@Route(DomainNavigation.ROUTE)
@Needs(Permission.READ_DOMAINS)
class DomainsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient ListMailDomains listMailDomains;
    private final transient SignedInPerson person;
    private final DomainGrid grid = new DomainGrid(this::open);
    private final ViewHead head = new ViewHead(getTranslation("domains.title"), getTranslation("domains.words"));
    private final CsvLink file = new CsvLink(DomainNavigation.FILE);
    private final DomainTools tools = new DomainTools(this::ask, grid.columns(), file);
    private DomainQuery query = DomainQuery.ALL;

    @Inject
    DomainsView(ListMailDomains listMailDomains, SignedInPerson person) {
        this.listMailDomains = listMailDomains;
        this.person = person;
    }

    @PostConstruct
    void build() {
        DomainQuery.ORDERS.onChosen(grid, order -> DomainNavigation.ask(query.in(order)));
        addClassName("mf-view");
        add(head, tools, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(DomainQuery.parse(event.getLocation().getQueryParameters()));
    }

    /** A choice makes a step in the history, so that Back undoes it; typing changes the step that one is in. */
    private void ask(DomainQuery asked, boolean typed) {
        if (typed) {
            DomainNavigation.note(asked);
            show(asked);
        } else {
            DomainNavigation.ask(asked);
        }
    }

    private void show(DomainQuery shown) {
        query = shown;
        tools.show(shown);
        file.show(shown.parameters());
        DomainQuery.ORDERS.show(grid, shown.order());
        List<MailDomain> domains = shown.of(listMailDomains.all(person.caller()));
        head.count(getTranslation("rows.count", domains.size()));
        grid.setEmptyStateComponent(nothing());
        // Already in order: the grid must not sort them anew by what a column shows.
        grid.setDataProvider(DataProvider.fromCallbacks(
                asked -> domains.stream().skip(asked.getOffset()).limit(asked.getLimit()), asked -> domains.size()));
    }

    private EmptyState nothing() {
        if (!query.isFiltered()) {
            return new EmptyState(Glyph.DOMAIN, getTranslation("domains.empty"), getTranslation("domains.empty.words"));
        }
        return new EmptyState(
                Glyph.SEARCH,
                getTranslation("domains.none"),
                getTranslation("domains.none.words"),
                new Button(getTranslation("domains.none.clear"), click -> DomainNavigation.ask(DomainQuery.ALL)));
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
