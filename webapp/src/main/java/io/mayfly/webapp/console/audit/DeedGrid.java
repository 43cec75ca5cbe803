package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.webapp.console.component.Narrow;
import io.mayfly.webapp.console.component.RowOpening;
import java.util.function.Consumer;

/** Deeds as rows, which open; on a phone each in one cell. */
final class DeedGrid extends Grid<AuditEntry> {
    private static final String WHEN = "<mf-time at=\"${item.at}\" form=\"long\"></mf-time>";
    private static final String WHO = "${item.who} <span class=\"mf-quiet\">${item.kind}</span>";
    private static final String TARGET =
            "<span class=\"${item.tone}\" title=\"${item.help}\"><mf-address value=\"${item.target}\"></mf-address></span><div class=\"mf-quiet mf-wrap\">${item.detail}</div>";
    private static final String ALL = "<div class=\"mf-deed\"><strong>${item.what}</strong>" + "<div>" + TARGET
            + "</div><div class=\"mf-quiet\">" + WHO + " · " + WHEN + "</div></div>";

    private final transient DeedWords words;

    DeedGrid(DeedWords words, Consumer<AuditEntry> open) {
        // Components
        this.words = words;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(getTranslation("audit.title"));
        addColumn(renderer(WHEN))
                .setHeader(getTranslation("audit.when"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(renderer(WHO)).setHeader(getTranslation("audit.who")).setWidth("14.5rem");
        addColumn(renderer("${item.what}"))
                .setHeader(getTranslation("audit.what"))
                .setWidth("11rem");
        addColumn(renderer(TARGET))
                .setHeader(getTranslation("audit.target"))
                .setWidth("13.5rem")
                .setFlexGrow(2);
        addColumn(renderer("${item.from}"))
                .setHeader(getTranslation("audit.from"))
                .setWidth("8rem");
        Column<AuditEntry> all = addColumn(renderer(ALL)).setHeader(getTranslation("audit.title"));
        all.setVisible(false);

        // Listeners
        RowOpening.of(this, open);
        Narrow.watch(this, narrow -> getColumns().forEach(column -> column.setVisible(narrow == column.equals(all))));
    }

    private LitRenderer<AuditEntry> renderer(String template) {
        return LitRenderer.<AuditEntry>of(template)
                .withProperty("at", entry -> entry.occurredAt().toEpochMilli())
                .withProperty("who", entry -> entry.actor().name())
                .withProperty(
                        "kind",
                        entry -> getTranslation("actor." + entry.actor().kind().name()))
                .withProperty("what", entry -> words.action(entry.deed()))
                .withProperty("target", entry -> entry.deed().target())
                .withProperty("tone", entry -> entry.nameless() ? "mf-mono mf-quiet" : "mf-mono")
                .withProperty("help", entry -> entry.nameless() ? getTranslation("nameless") : "")
                .withProperty("detail", entry -> words.detail(entry.deed()))
                .withProperty("from", entry -> entry.actor().sourceIp().orElse(""));
    }
}
