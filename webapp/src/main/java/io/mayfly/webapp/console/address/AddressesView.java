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
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.CountTempAddresses;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
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
    private final transient BrowseTempAddresses browseTempAddresses;
    private final transient CountTempAddresses countTempAddresses;
    private final transient NewAddresses newAddresses;
    private final transient SignedInPerson person;
    private final transient LiveUpdates live;
    private final FilterBar filters = new FilterBar(this::ask);
    private AddressQuery query = AddressQuery.plain();
    private final CallbackDataProvider<AddressDetails, Void> rows =
            new CallbackDataProvider<>(this::fetch, this::count, AddressDetails::id);
    private final transient AddressActions actions;
    private final AddressGrid grid;
    private final transient NothingListed nothing;
    private final NoRows noRows;

    @Inject
    AddressesView(
            BrowseTempAddresses browseTempAddresses,
            CountTempAddresses countTempAddresses,
            NewAddresses newAddresses,
            AddressUse use,
            SignedInPerson person,
            LiveUpdates live) {
        this.browseTempAddresses = browseTempAddresses;
        this.countTempAddresses = countTempAddresses;
        this.newAddresses = newAddresses;
        this.person = person;
        this.live = live;
        this.actions = new AddressActions(person::caller, use, this, rows::refreshAll);
        this.grid = new AddressGrid(row -> new AddressMenu(row, actions));
        this.nothing = new NothingListed(
                this,
                person.caller().may(Permission.CREATE_ADDRESSES),
                this::openCreateDialog,
                () -> ask(AddressQuery.plain(), false));
        this.noRows = new NoRows(grid, nothing.of(query));
    }

    @PostConstruct
    void build() {
        // Components
        Button create = new Button(getTranslation("address.new"), Glyph.PLUS.icon());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setVisible(person.caller().may(Permission.CREATE_ADDRESSES));
        create.getElement().setAttribute("aria-keyshortcuts", "n");
        grid.setDataProvider(rows);

        // Listeners
        create.addClickListener(click -> openCreateDialog());
        live.watch(this, person.caller().tenant(), event -> true, rows::refreshAll);

        // Layout
        addClassName("mf-view");
        add(new ViewHead(getTranslation("addresses.title"), getTranslation("addresses.words"), create), filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(AddressQuery.parse(event.getLocation().getQueryParameters()));
    }

    private void show(AddressQuery shown) {
        query = shown;
        filters.show(shown);
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

    private Stream<AddressDetails> fetch(Query<AddressDetails, Void> rowsAsked) {
        TempAddresses.Slice slice =
                new TempAddresses.Slice(AddressGrid.order(rowsAsked), rowsAsked.getOffset(), rowsAsked.getLimit());
        return noRows.asking(() -> browseTempAddresses.slice(person.caller(), query.filter(), slice)).stream();
    }

    private int count(Query<AddressDetails, Void> rowsAsked) {
        return noRows.asking(() -> countTempAddresses.count(person.caller(), query.filter()));
    }

    private void openCreateDialog() {
        List<String> domains = newAddresses.domains();
        if (domains.isEmpty()) {
            Notice.refused(getTranslation("address.nodomain"));
            return;
        }
        new CreateAddressDialog(domains, newAddresses::suggestion, this::create, AddressNavigation::openInbox).open();
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
