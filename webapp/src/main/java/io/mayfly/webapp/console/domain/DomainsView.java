package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
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
    private final transient DomainUse use;
    private final DomainGrid grid = new DomainGrid(DomainNavigation::open);
    private final ViewHead head = new ViewHead(getTranslation("domains.title"), getTranslation("domains.words"));
    private final CsvLink file = new CsvLink(DomainNavigation.FILE);
    private final DomainTools tools = new DomainTools(this::ask, grid.columns(), file);
    private DomainQuery query = DomainQuery.ALL;

    @Inject
    DomainsView(ListMailDomains listMailDomains, DomainUse use, SignedInPerson person) {
        this.listMailDomains = listMailDomains;
        this.use = use;
        this.person = person;
    }

    @PostConstruct
    void build() {
        DomainQuery.ORDERS.onChosen(grid, order -> DomainNavigation.ask(query.in(order)));
        addClassName("mf-view");
        if (mayClaim()) {
            head.add(claimButton());
        }
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
            return mayClaim()
                    ? new EmptyState(
                            Glyph.DOMAIN,
                            getTranslation("domains.empty"),
                            getTranslation("domains.empty.words"),
                            claimButton())
                    : new EmptyState(
                            Glyph.DOMAIN, getTranslation("domains.empty"), getTranslation("domains.empty.ask"));
        }
        return new EmptyState(
                Glyph.SEARCH,
                getTranslation("domains.none"),
                getTranslation("domains.none.words"),
                new Button(getTranslation("domains.none.clear"), click -> DomainNavigation.ask(DomainQuery.ALL)));
    }

    private Button claimButton() {
        Button claim = new Button(getTranslation("domains.claim"), Glyph.PLUS.icon(), click -> askWhich());
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return claim;
    }

    private void askWhich() {
        new ClaimDomainDialog(wanted -> DomainNavigation.open(use.claim().claim(person.caller(), wanted))).open();
    }

    private boolean mayClaim() {
        return person.caller().may(Permission.MANAGE_DOMAINS);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("domains.title") + " · Mayfly";
    }
}
