package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.webapp.console.component.ColumnChoice;
import io.mayfly.webapp.console.component.ListOrders;
import io.mayfly.webapp.console.component.RowOpening;
import io.mayfly.webapp.console.component.TimeLeft;
import java.time.Instant;

/** Keys as rows; drawn in the browser, so that long lists scroll fast. */
final class KeyGrid extends Grid<OwnedKey> {
    private static final String LEFT =
            "<mf-time-left from=\"${item.from}\" until=\"${item.until}\" words=\"%s\"></mf-time-left>";

    private static final String USED =
            "<mf-time ?hidden=\"${!item.used}\" at=\"${item.used}\" form=\"ago\"></mf-time><span>${item.unused}</span>";

    private final ColumnChoice columns = new ColumnChoice(ApiKeyNavigation.ROUTE, this);
    private final Column<OwnedKey> owner;
    private boolean all;

    KeyGrid(KeyActions actions) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAriaLabel(getTranslation("keys.title"));
        ListOrders.sortable(column(KeyQuery.NAME, name(), "keys.name", "7rem").setFlexGrow(2));
        owner = offer(
                ListOrders.sortable(
                        column(KeyQuery.OWNER, owner(), "keys.owner", "10rem").setFlexGrow(1)),
                "keys.owner");
        offer(column("hint", hint(), "keys.hint", "7.25rem"), "keys.hint");
        offer(ListOrders.sortable(column(KeyQuery.CREATED, created(), "keys.created", "8rem")), "keys.created");
        offer(column("used", used(), "keys.used", "8.75rem"), "keys.used");
        offer(ListOrders.sortable(column(KeyQuery.LEFT, left(), "keys.left", "10rem")), "keys.left");
        addComponentColumn(actions::button)
                .setHeader(getTranslation("actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setVisible(actions.mayAnything());
        setSelectionMode(actions.mayAnything() ? SelectionMode.MULTI : SelectionMode.NONE);
        if (actions.mayAnything()) {
            setItemSelectableProvider(actions::mayRevoke);
        }
        RowOpening.of(this, actions::open);
        showOwners(false);
    }

    private Column<OwnedKey> offer(Column<OwnedKey> column, String header) {
        columns.offer(column, getTranslation(header));
        return column;
    }

    ColumnChoice columns() {
        return columns;
    }

    private Column<OwnedKey> column(String key, LitRenderer<OwnedKey> renderer, String header, String width) {
        return addColumn(renderer)
                .setKey(key)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** Shows whose each key is, or leaves it out. */
    void showOwners(boolean shown) {
        all = shown;
        columns.withdraw(owner, !shown);
    }

    /** The name, and on narrow screens what the hidden columns would show. */
    private LitRenderer<OwnedKey> name() {
        LitRenderer<OwnedKey> renderer =
                LitRenderer.of("""
                <div class="mf-wrap">
                  <span>${item.name}</span>
                  <div class="mf-narrow mf-under mf-quiet"><span ?hidden="${!item.all}">${item.owner}</span>
                  <span class="mf-mono">${item.hint}</span>%s<span class="mf-wraps">%s: %s</span></div>
                </div>""".formatted(LEFT.formatted(words()), getTranslation("keys.used"), USED));
        return withUse(withTimes(renderer))
                .withProperty("name", row -> row.key().name())
                .withProperty("all", row -> all)
                .withProperty("owner", row -> row.owner().person().name())
                .withProperty("hint", row -> row.key().hint() + "…");
    }

    private LitRenderer<OwnedKey> owner() {
        return LitRenderer.<OwnedKey>of(
                        "<div class=\"mf-wrap\">${item.owner} <span class=\"mf-quiet\">${item.username}</span></div>")
                .withProperty("owner", row -> row.owner().person().name())
                .withProperty("username", row -> row.owner().person().username());
    }

    private LitRenderer<OwnedKey> hint() {
        return LitRenderer.<OwnedKey>of("<span class=\"mf-mono\">${item.hint}</span>")
                .withProperty("hint", row -> row.key().hint() + "…");
    }

    private LitRenderer<OwnedKey> created() {
        return withTimes(LitRenderer.of("<mf-time at=\"${item.from}\" form=\"short\"></mf-time>"));
    }

    private LitRenderer<OwnedKey> used() {
        return withUse(LitRenderer.of("<div class=\"mf-wrap\">" + USED + "</div>"));
    }

    private LitRenderer<OwnedKey> withUse(LitRenderer<OwnedKey> renderer) {
        return renderer.withProperty(
                        "used",
                        row -> row.key().lastUsedAt().map(Instant::toEpochMilli).orElse(0L))
                .withProperty(
                        "unused",
                        row -> row.key().lastUsedAt().isPresent()
                                ? ""
                                : getTranslation(
                                        LastUse.unused(row.key()),
                                        LastUse.day(row.key().usesKnownFrom())));
    }

    private LitRenderer<OwnedKey> left() {
        return withTimes(LitRenderer.of(LEFT.formatted(words())));
    }

    private LitRenderer<OwnedKey> withTimes(LitRenderer<OwnedKey> renderer) {
        return renderer.withProperty("from", row -> row.key().createdAt().toEpochMilli())
                .withProperty("until", row -> row.key().expiresAt().toEpochMilli());
    }

    private String words() {
        return TimeLeft.words(this::getTranslation);
    }
}
