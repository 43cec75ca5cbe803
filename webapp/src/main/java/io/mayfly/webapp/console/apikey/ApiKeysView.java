package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.BulkBar;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** API keys, a member's own or all of the tenant: made, shown once, revoked; the URL holds which are shown. */
@Route(ApiKeyNavigation.ROUTE)
@Needs(Permission.READ_API_KEYS)
class ApiKeysView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient KeyUse use;
    private final transient SignedInPerson person;
    private final CallbackDataProvider<OwnedKey, Void> rows = new CallbackDataProvider<>(
            this::fetch, this::count, row -> row.key().id());
    private final transient NoKeys nothing;
    private final transient KeyActions actions;
    private final ViewHead head;
    private final KeyGrid grid;
    private final CsvLink file = new CsvLink(ApiKeyNavigation.FILE);
    private final KeyTools tools;
    private final NoRows noRows;
    private KeyQuery query = KeyQuery.of(false, "");

    @Inject
    ApiKeysView(KeyUse use, SignedInPerson person) {
        this.use = use;
        this.person = person;
        this.actions = new KeyActions(use, person, this, this::refresh);
        this.grid = new KeyGrid(actions);
        this.tools = new KeyTools(mayAll(), this::ask, grid.columns(), file);
        this.head = new ViewHead(getTranslation("keys.title"), getTranslation("keys.words"), create());
        this.nothing = new NoKeys(this, mayMake(), this::openDialog, () -> ask(query.unfiltered(), false));
        this.noRows = new NoRows(grid, nothing.of(query));
    }

    @PostConstruct
    void build() {
        BulkBar bulk = new BulkBar(grid::deselectAll);
        bulk.offer(
                        Glyph.EXIT,
                        getTranslation("keys.revoke"),
                        () -> actions.revoke(List.copyOf(grid.getSelectedItems())))
                .addThemeVariants(ButtonVariant.LUMO_ERROR);
        if (actions.mayAnything()) {
            grid.addSelectionListener(
                    chosen -> bulk.show(chosen.getAllSelectedItems().size()));
        }
        grid.setDataProvider(rows);
        KeyQuery.ORDERS.onChosen(grid, order -> ask(query.in(order), false));
        addClassName("mf-view");
        add(head, tools, bulk, grid);
    }

    private Stream<OwnedKey> fetch(Query<OwnedKey, Void> asked) {
        return noRows.asking(() -> use.slice(person.caller(), query, asked.getOffset(), asked.getLimit())).stream();
    }

    private int count(Query<OwnedKey, Void> asked) {
        int count = noRows.asking(() -> use.count(person.caller(), query));
        head.count(getTranslation("rows.count", count));
        return count;
    }

    private boolean mayAll() {
        return person.caller().may(Permission.READ_ALL_API_KEYS);
    }

    private boolean mayMake() {
        return person.caller().may(Permission.MANAGE_OWN_API_KEYS);
    }

    private Button create() {
        Button create = new Button(getTranslation("keys.new"), Glyph.PLUS.icon(), click -> openDialog());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.getElement().setAttribute("aria-keyshortcuts", "n");
        create.setVisible(mayMake());
        return create;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(KeyQuery.parse(event.getLocation().getQueryParameters(), mayAll()));
        if (ApiKeyNavigation.isForNew(event.getLocation())) {
            ApiKeyNavigation.note(query);
            if (mayMake()) {
                openDialog();
            }
        }
    }

    /** The switch makes a step in the history, so that Back undoes it; typing changes the step that one is in. */
    private void ask(KeyQuery asked, boolean typed) {
        if (typed) {
            ApiKeyNavigation.note(asked);
            show(asked);
        } else {
            ApiKeyNavigation.ask(asked);
        }
    }

    private void show(KeyQuery shown) {
        query = shown;
        head.setSentence(getTranslation(shown.all() ? "keys.words.all" : "keys.words"));
        tools.show(shown);
        file.show(shown.parameters());
        grid.showOwners(shown.all());
        KeyQuery.ORDERS.show(grid, shown.order());
        noRows.because(nothing.of(shown));
        refresh();
    }

    private void refresh() {
        grid.deselectAll();
        rows.refreshAll();
    }

    private void openDialog() {
        new CreateKeyDialog(this::make).open();
    }

    private String make(KeyTerms terms) {
        String secret = use.create().create(person.caller(), terms).secret();
        refresh();
        return secret;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keys.title") + " · Mayfly";
    }
}
