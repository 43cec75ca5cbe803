package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.mayfly.account.member.MemberDetails;
import io.mayfly.kernel.MemberId;
import io.mayfly.webapp.console.component.ColumnChoice;
import io.mayfly.webapp.console.component.ListOrders;
import io.mayfly.webapp.console.component.RowOpening;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The people as rows; drawn in the browser, so that long lists scroll fast. */
final class MemberGrid extends Grid<MemberDetails> {
    private final MemberId own;
    private final ColumnChoice columns = new ColumnChoice(MemberNavigation.ROUTE, this);

    /**
     * @param own who looks, which is said in the row
     * @param actions what can be done about a member
     * @param open shows all that is to be known of one
     */
    MemberGrid(MemberId own, ValueProvider<MemberDetails, Component> actions, Consumer<MemberDetails> open) {
        this.own = own;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(getTranslation("members.title"));
        ListOrders.sortable(
                column(MemberQuery.NAME, name(), "members.name", "10rem").setFlexGrow(3));
        offer(
                ListOrders.sortable(column(MemberQuery.EMAIL, email(), "members.email", "12rem")
                        .setFlexGrow(2)),
                "members.email");
        offer(column("roles", roles(), "members.roles", "8rem"), "members.roles");
        offer(ListOrders.sortable(column(MemberQuery.SINCE, since(), "members.since", "10.5rem")), "members.since");
        offer(column("keys", keys(), "members.keys", "7.5rem").setTextAlign(ColumnTextAlign.END), "members.keys");
        addComponentColumn(actions)
                .setHeader(getTranslation("actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        RowOpening.of(this, open);
    }

    private void offer(Column<MemberDetails> column, String header) {
        columns.offer(column, getTranslation(header));
    }

    ColumnChoice columns() {
        return columns;
    }

    private Column<MemberDetails> column(String key, LitRenderer<MemberDetails> renderer, String header, String width) {
        return addColumn(renderer)
                .setKey(key)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** Name and user name, and on narrow screens what the hidden columns would show. */
    private LitRenderer<MemberDetails> name() {
        return LitRenderer.<MemberDetails>of("""
                        <div class="mf-wrap">
                          <span>${item.name}</span> <span class="mf-quiet">${item.username}</span>
                          <span class="mf-chip" ?hidden="${!item.own}">${item.you}</span>
                          <div class="mf-narrow mf-under mf-quiet"><span>${item.email}</span><span>${item.roles}</span>
                          <span>${item.keys}</span></div>
                        </div>""")
                .withProperty("name", row -> row.member().person().name())
                .withProperty("username", row -> row.member().person().username())
                .withProperty("own", row -> row.member().id().equals(own))
                .withProperty("you", row -> getTranslation("members.you"))
                .withProperty("email", row -> row.member().person().email())
                .withProperty("roles", this::words)
                .withProperty("keys", row -> getTranslation("members.keys.count", row.liveKeys()));
    }

    private LitRenderer<MemberDetails> email() {
        return LitRenderer.<MemberDetails>of("<span title=\"${item.email}\">${item.email}</span>")
                .withProperty("email", row -> row.member().person().email());
    }

    private LitRenderer<MemberDetails> roles() {
        return LitRenderer.<MemberDetails>of("<span title=\"${item.roles}\">${item.roles}</span>")
                .withProperty("roles", this::words);
    }

    private LitRenderer<MemberDetails> since() {
        return LitRenderer.<MemberDetails>of("<mf-time at=\"${item.at}\" form=\"date\"></mf-time>")
                .withProperty("at", row -> row.member().since().toEpochMilli());
    }

    private LitRenderer<MemberDetails> keys() {
        return LitRenderer.<MemberDetails>of("${item.keys}").withProperty("keys", MemberDetails::liveKeys);
    }

    String words(MemberDetails row) {
        return row.member().roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(", "));
    }
}
