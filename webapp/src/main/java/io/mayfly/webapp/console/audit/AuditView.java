package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.PagedRows;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;

/** Who did what in the tenant, newest first. */
@Route(AuditNavigation.ROUTE)
@Needs(Permission.READ_AUDIT)
class AuditView extends Div implements HasDynamicTitle {
    @Inject
    AuditView(ReadAuditLog readAuditLog, SignedInPerson person) {
        PagedRows<AuditEntry> rows = new PagedRows<>(page -> readAuditLog.page(person.caller(), page));
        Grid<AuditEntry> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(grid);
        NoRows noRows = new NoRows(
                grid, new EmptyState(Glyph.AUDIT, getTranslation("audit.empty"), getTranslation("audit.empty.words")));
        grid.setItems(query -> noRows.asking(() -> rows.slice(query.getOffset(), query.getLimit())));
        addClassName("mf-view");
        add(new ViewHead(getTranslation("audit.title"), getTranslation("audit.words")), grid);
    }

    private void addColumns(Grid<AuditEntry> grid) {
        grid.addColumn(LitRenderer.<AuditEntry>of("<mf-time at=\"${item.at}\" form=\"long\"></mf-time>")
                        .withProperty("at", event -> event.occurredAt().toEpochMilli()))
                .setHeader(getTranslation("audit.when"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<AuditEntry>of("${item.who} <span class=\"mf-quiet\">${item.kind}</span>")
                        .withProperty("who", event -> event.actor().name())
                        .withProperty(
                                "kind",
                                event -> getTranslation(
                                        "actor." + event.actor().kind().name())))
                .setHeader(getTranslation("audit.who"))
                .setWidth("10rem");
        grid.addColumn(event -> word(event.deed().action()))
                .setHeader(getTranslation("audit.what"))
                .setWidth("10rem");
        grid.addColumn(LitRenderer.<AuditEntry>of(
                                "<span class=\"${item.tone}\" title=\"${item.help}\">${item.target}</span><div class=\"mf-quiet\">${item.detail}</div>")
                        .withProperty("target", event -> event.deed().target())
                        .withProperty("tone", event -> event.nameless() ? "mf-mono mf-quiet" : "mf-mono")
                        .withProperty("help", event -> event.nameless() ? getTranslation("nameless") : "")
                        .withProperty("detail", event -> event.deed().detail()))
                .setHeader(getTranslation("audit.target"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(event -> event.actor().sourceIp().orElse(""))
                .setHeader(getTranslation("audit.from"))
                .setWidth("8rem");
    }

    /** Our words for a deed, or its own name where we have none. */
    private String word(String action) {
        String key = "deed." + action;
        String own = getTranslation(key);
        return own.equals(key) ? action : own;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Mayfly";
    }
}
