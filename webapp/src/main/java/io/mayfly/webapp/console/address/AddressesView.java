package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** All temp addresses of the tenant, searched and filtered; the URL holds what is asked for. */
@Route(AddressNavigation.ROUTE)
@Needs(Permission.READ_ADDRESSES)
class AddressesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient AddressList list;
    private final transient NewAddresses newAddresses;
    private final transient SignedInPerson person;
    private final transient LiveUpdates live;
    private AddressQuery query = AddressQuery.plain();
    private final CallbackDataProvider<AddressDetails, Void> rows =
            new CallbackDataProvider<>(this::fetch, this::count, AddressDetails::id);
    private final transient AddressActions actions;
    private final AddressGrid grid;
    private final CsvLink file = new CsvLink(AddressNavigation.FILE);
    private final FilterBar filters;
    private final ViewHead head;
    private final transient NothingListed nothing;
    private final NoRows noRows;

    @Inject
    AddressesView(
            AddressList list, NewAddresses newAddresses, AddressUse use, SignedInPerson person, LiveUpdates live) {
        this.list = list;
        this.newAddresses = newAddresses;
        this.person = person;
        this.live = live;
        this.actions = new AddressActions(person::caller, use, this, this::lookAgain);
        this.grid = new AddressGrid(actions);
        this.filters = new FilterBar(this::ask, grid.columns(), file);
        this.head = new ViewHead(getTranslation("addresses.title"), getTranslation("addresses.words"), create());
        this.nothing =
                new NothingListed(this, mayCreate(), this::openCreateDialog, () -> ask(AddressQuery.plain(), false));
        this.noRows = new NoRows(grid, nothing.of(query));
    }

    @PostConstruct
    void build() {
        // Listeners
        grid.setDataProvider(rows);
        AddressSorting.ORDERS.onChosen(grid, order -> ask(query.in(order), false));
        live.watch(this, person.caller().tenant(), event -> true, rows::refreshAll);

        // Layout
        addClassName("mf-view");
        // What is done with several stands below, so that no row moves when the first is chosen.
        add(head, filters, grid, new AddressBulk(grid, actions).bar());
    }

    private boolean mayCreate() {
        return person.caller().may(Permission.CREATE_ADDRESSES);
    }

    private Button create() {
        Button create = new Button(getTranslation("address.new"), Glyph.PLUS.icon(), click -> openCreateDialog());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setVisible(mayCreate());
        create.getElement().setAttribute("aria-keyshortcuts", "n");
        return create;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(AddressQuery.parse(event.getLocation().getQueryParameters()));
        if (AddressNavigation.isForNew(event.getLocation())) {
            AddressNavigation.note(query);
            if (mayCreate()) {
                openCreateDialog();
            }
        }
    }

    private void show(AddressQuery shown) {
        query = shown;
        filters.show(shown);
        file.show(shown.parameters());
        grid.deselectAll();
        AddressSorting.ORDERS.show(grid, shown.order());
        noRows.because(nothing.of(shown));
        rows.refreshAll();
    }

    /** Chips make a step in the history, so that Back undoes them; typing changes the step that one is in. */
    private void ask(AddressQuery asked, boolean typed) {
        if (typed) {
            AddressNavigation.note(asked);
            show(asked);
        } else {
            AddressNavigation.ask(asked);
        }
    }

    /** After a deed, which is done with what was chosen for it. */
    private void lookAgain() {
        grid.deselectAll();
        rows.refreshAll();
    }

    private Stream<AddressDetails> fetch(Query<AddressDetails, Void> asked) {
        return noRows.asking(() -> list.slice(query, asked.getOffset(), asked.getLimit())).stream();
    }

    private int count(Query<AddressDetails, Void> asked) {
        int count = noRows.asking(() -> list.count(query));
        head.count(getTranslation("addresses.count", count));
        return count;
    }

    private void openCreateDialog() {
        List<String> domains = newAddresses.domains();
        if (domains.isEmpty()) {
            Notice.refused(getTranslation("address.nodomain"));
            return;
        }
        AddressForm form = new AddressForm(domains, newAddresses::suggestion, newAddresses::usualLease);
        new CreateAddressDialog(form, this::create, AddressNavigation::openInbox).open();
    }

    private AddressDetails create(CreateTempAddress.Order order) {
        AddressDetails made = newAddresses.create(order);
        rows.refreshAll();
        return made;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("addresses.title") + " · Mayfly";
    }
}
