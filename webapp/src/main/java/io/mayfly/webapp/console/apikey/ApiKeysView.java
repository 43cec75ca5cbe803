package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.TimeLeft;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;

/** A member's own API keys: made, shown once, revoked. */
@Route(ApiKeyNavigation.ROUTE)
@Needs(Permission.MANAGE_OWN_API_KEYS)
class ApiKeysView extends Div implements HasDynamicTitle {
    private final transient ListApiKeys listApiKeys;
    private final transient CreateApiKey createApiKey;
    private final transient RevokeApiKey revokeApiKey;
    private final transient SignedInPerson person;
    private final Grid<ApiKey> grid = new Grid<>();

    @Inject
    ApiKeysView(ListApiKeys listApiKeys, CreateApiKey createApiKey, RevokeApiKey revokeApiKey, SignedInPerson person) {
        this.listApiKeys = listApiKeys;
        this.createApiKey = createApiKey;
        this.revokeApiKey = revokeApiKey;
        this.person = person;
    }

    @PostConstruct
    void build() {
        // Components
        Button create = new Button(getTranslation("keys.new"), Glyph.PLUS.icon());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.getElement().setAttribute("aria-keyshortcuts", "n");
        Button first = new Button(getTranslation("keys.empty.next"));
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addColumns();

        // Listeners
        create.addClickListener(click -> openDialog());
        first.addClickListener(click -> openDialog());

        // Layout
        addClassName("mf-view");
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.KEY, getTranslation("keys.empty"), getTranslation("keys.empty.words"), first));
        add(new ViewHead(getTranslation("keys.title"), getTranslation("keys.words"), create), grid);
        refresh();
    }

    private void addColumns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ApiKey::name).setHeader(getTranslation("keys.name")).setWidth("9rem");
        grid.addComponentColumn(ApiKeysView::hint)
                .setHeader(getTranslation("keys.hint"))
                .setWidth("8rem");
        grid.addComponentColumn(key -> new Moment(key.createdAt(), Moment.Form.SHORT))
                .setHeader(getTranslation("keys.created"))
                .setWidth("8rem");
        grid.addComponentColumn(key -> new TimeLeft(key.createdAt(), key.expiresAt()))
                .setHeader(getTranslation("keys.left"))
                .setWidth("11.5rem");
        grid.addComponentColumn(this::revoke)
                .setHeader(getTranslation("actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private static Span hint(ApiKey key) {
        Span hint = new Span(key.hint() + "…");
        hint.addClassName("mf-mono");
        return hint;
    }

    private Component revoke(ApiKey key) {
        Button revoke = new Button(getTranslation("keys.revoke"), click -> askToRevoke(key));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(getTranslation("keys.revoke.of", key.name()));
        return revoke;
    }

    private void askToRevoke(ApiKey key) {
        Confirmation.ask(
                getTranslation("keys.revoke.question", key.name()),
                getTranslation("keys.revoke.consequence"),
                getTranslation("keys.revoke.of", key.name()),
                () -> {
                    revokeApiKey.revoke(person.caller(), key.id());
                    Notice.done(getTranslation("keys.revoked", key.name()));
                    refresh();
                });
    }

    private void openDialog() {
        new CreateKeyDialog(this::make).open();
    }

    private String make(String name, Duration life) {
        String secret = createApiKey.create(person.caller(), name, life).secret();
        refresh();
        return secret;
    }

    private void refresh() {
        grid.setItems(listApiKeys.own(person.caller()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keys.title") + " · Mayfly";
    }
}
