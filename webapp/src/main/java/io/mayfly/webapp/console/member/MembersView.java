package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.account.member.Member;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.account.member.MemberReference;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.Role;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.console.component.FreshStart;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.SearchField;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;

/** Who is in the tenant, newest first; here a membership ends, another's or one's own. */
@Route(MemberNavigation.ROUTE)
@Needs(Permission.READ_MEMBERS)
class MembersView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MemberUse use;
    private final transient SignedInPerson person;
    private final CallbackDataProvider<MemberDetails, Void> rows = new CallbackDataProvider<>(
            this::fetch, this::count, row -> row.member().id());
    private final SearchField search;
    private final MemberGrid grid;
    private final CsvLink file = new CsvLink(MemberNavigation.FILE);
    private final ViewHead head;
    private final NoRows noRows;
    private MemberQuery query = MemberQuery.ALL;

    @Inject
    MembersView(MemberUse use, SignedInPerson person) {
        this.use = use;
        this.person = person;
        this.search = new SearchField(getTranslation("members.search"), this::seek);
        this.grid = new MemberGrid(person.caller().member(), this::actions, this::open);
        this.head = new ViewHead(getTranslation("members.title"), getTranslation("members.words"));
        this.noRows = new NoRows(grid, nobody());
    }

    @PostConstruct
    void build() {
        Span space = new Span();
        space.addClassName("mf-grow");
        Div tools = new Div(search, space, grid.columns(), file);
        tools.addClassName("mf-tools");
        grid.setDataProvider(rows);
        MemberQuery.ORDERS.onChosen(grid, order -> MemberNavigation.ask(query.in(order)));
        addClassName("mf-view");
        add(head, tools, grid);
    }

    private Stream<MemberDetails> fetch(Query<MemberDetails, Void> asked) {
        return noRows.asking(() -> use.slice(person.caller(), query, asked.getOffset(), asked.getLimit())).stream();
    }

    private int count(Query<MemberDetails, Void> asked) {
        int count = noRows.asking(() -> use.count(person.caller(), query));
        head.count(getTranslation("rows.count", count));
        return count;
    }

    private void open(MemberDetails row) {
        new FactsDialog(
                        name(row.member()),
                        actions(row),
                        AuditNavigation.historyButton(
                                this, person.caller(), row.member().person().username()))
                .fact(getTranslation("members.email"), row.member().person().email())
                .fact(getTranslation("members.roles"), grid.words(row))
                .fact(getTranslation("members.since"), new Moment(row.member().since(), Moment.Form.LONG))
                .fact(getTranslation("members.keys"), String.valueOf(row.liveKeys()))
                .open();
    }

    /** Never that nobody is there: who looks is. */
    private EmptyState nobody() {
        return new EmptyState(
                Glyph.SEARCH,
                getTranslation("members.none"),
                getTranslation("members.none.words"),
                new Button(getTranslation("members.none.clear"), click -> seek("")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(MemberQuery.parse(event.getLocation().getQueryParameters()));
    }

    private void seek(String typed) {
        MemberQuery sought = query.withText(typed);
        MemberNavigation.note(sought);
        show(sought);
    }

    private void show(MemberQuery shown) {
        query = shown;
        file.show(shown.parameters());
        search.show(shown.text());
        MemberQuery.ORDERS.show(grid, shown.order());
        refresh();
    }

    private void refresh() {
        rows.refreshAll();
    }

    private Component actions(MemberDetails row) {
        Div both = new Div();
        both.addClassName("mf-row-deeds");
        if (person.caller().may(Permission.CHANGE_ROLES)) {
            Button roles = new Button(getTranslation("members.change"), click -> askForRoles(row));
            roles.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            roles.setAriaLabel(getTranslation("members.change.title", name(row.member())));
            both.add(roles);
        }
        both.add(ending(row));
        return both;
    }

    private Component ending(MemberDetails row) {
        Caller caller = person.caller();
        if (row.member().id().equals(caller.member())) {
            return button(
                    "members.leave", getTranslation("members.leave.deed", person.tenantName()), () -> askToLeave(row));
        }
        Permission needed = row.member().isOwner() ? Permission.REMOVE_OWNERS : Permission.REMOVE_MEMBERS;
        return caller.may(needed)
                ? button(
                        "members.remove",
                        getTranslation("members.remove.deed", name(row.member())),
                        () -> askToRemove(row))
                : new Span();
    }

    private Button button(String words, String label, Runnable asking) {
        Button button = new Button(getTranslation(words), click -> asking.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(label);
        return button;
    }

    /** As they stand now: the list may be some minutes old. */
    private void askForRoles(MemberDetails row) {
        MemberDetails now = use.show(person.caller(), row);
        boolean mayNameOwners = person.caller().may(Permission.CHANGE_OWNERS);
        new RolesDialog(now.member(), mayNameOwners, roles -> give(now, roles)).open();
    }

    private void give(MemberDetails shown, Set<Role> roles) {
        MemberDetails changed = use.give(person.caller(), shown, roles);
        Notice.done(getTranslation("members.changed", name(changed.member()), grid.words(changed)));
        if (changed.member().id().equals(person.caller().member())) {
            person.lookAgain();
        }
        refresh();
    }

    private void askToRemove(MemberDetails row) {
        String name = name(row.member());
        Confirmation.ask(
                getTranslation("members.remove.question", name),
                getTranslation("members.remove.consequence", name, row.liveKeys()),
                getTranslation("members.remove.deed", name),
                () -> {
                    int keys = use.remove()
                            .remove(
                                    person.caller(),
                                    MemberReference.of(row.member().id()))
                            .keys();
                    Notice.done(getTranslation("members.removed", name, keys));
                    refresh();
                });
    }

    private void askToLeave(MemberDetails row) {
        String tenant = person.tenantName();
        Confirmation.ask(
                getTranslation("members.leave.question", tenant),
                getTranslation("members.leave.consequence", tenant, row.liveKeys()),
                getTranslation("members.leave.deed", tenant),
                () -> {
                    use.leave().leave(person.caller());
                    person.lookAgain();
                    FreshStart.of(UI.getCurrent());
                });
    }

    private static String name(Member member) {
        return member.person().name();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.title") + " · Mayfly";
    }
}
