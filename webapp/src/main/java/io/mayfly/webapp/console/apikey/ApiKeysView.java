package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.PagedRows;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;

/** API keys, a member's own or all of the tenant: made, shown once, revoked; the URL holds which are shown. */
@Route(ApiKeyNavigation.ROUTE)
@Needs(Permission.READ_API_KEYS)
class ApiKeysView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient KeyUse use;
    private final transient SignedInPerson person;
    private final transient PagedRows<OwnedKey> rows;
    private final transient NoKeys nothing;
    private final ViewHead head;
    private final KeyTools tools;
    private final KeyGrid grid = new KeyGrid(this::revoke);
    private final NoRows noRows;
    private KeyQuery query = new KeyQuery(false, "");

    @Inject
    ApiKeysView(KeyUse use, SignedInPerson person) {
        this.use = use;
        this.person = person;
        this.rows = new PagedRows<>(page -> use.page(person.caller(), query, page));
        this.tools = new KeyTools(mayAll(), this::ask);
        this.head = new ViewHead(getTranslation("keys.title"), getTranslation("keys.words"), create());
        this.nothing = new NoKeys(this, mayMake(), this::openDialog, () -> ask(query.withText(""), true));
        this.noRows = new NoRows(grid, nothing.of(query));
    }

    @PostConstruct
    void build() {
        grid.setItems(asked -> noRows.asking(() -> rows.slice(asked.getOffset(), asked.getLimit())));
        addClassName("mf-view");
        add(head, tools, grid);
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
        grid.showOwners(shown.all());
        noRows.because(nothing.of(shown));
        refresh();
    }

    private void refresh() {
        rows.startAgain();
        grid.getDataProvider().refreshAll();
    }

    private Component revoke(OwnedKey row) {
        Permission needed = isOwn(row) ? Permission.MANAGE_OWN_API_KEYS : Permission.REVOKE_ALL_API_KEYS;
        if (!person.caller().may(needed)) {
            return new Span();
        }
        Button revoke = new Button(getTranslation("keys.revoke"), click -> askToRevoke(row));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(deed(row));
        return revoke;
    }

    private void askToRevoke(OwnedKey row) {
        String name = row.key().name();
        String question = isOwn(row)
                ? getTranslation("keys.revoke.question", name)
                : getTranslation("keys.revoke.others.question", name, owner(row));
        Confirmation.ask(question, getTranslation("keys.revoke.consequence"), deed(row), () -> {
            use.revoke().revoke(person.caller(), row.key().id());
            Notice.done(getTranslation("keys.revoked", name));
            refresh();
        });
    }

    private String deed(OwnedKey row) {
        String name = row.key().name();
        return isOwn(row)
                ? getTranslation("keys.revoke.of", name)
                : getTranslation("keys.revoke.others", name, owner(row));
    }

    private boolean isOwn(OwnedKey row) {
        return row.owner().id().equals(person.caller().member());
    }

    private static String owner(OwnedKey row) {
        return row.owner().person().name();
    }

    private void openDialog() {
        new CreateKeyDialog(this::make).open();
    }

    private String make(String name, Duration life) {
        String secret = use.create().create(person.caller(), name, life).secret();
        refresh();
        return secret;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keys.title") + " · Mayfly";
    }
}
