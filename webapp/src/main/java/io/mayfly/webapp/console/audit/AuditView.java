package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.audit.ReadAuditLog;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.PagedRows;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who did what in the tenant, newest first; the URL holds which deeds are shown. */
@Route(AuditNavigation.ROUTE)
@Needs(Permission.READ_AUDIT)
class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient PagedRows<AuditEntry> rows;
    private final DeedTools tools = new DeedTools(this::ask);
    private final DeedGrid grid;
    private final CsvLink csv = new CsvLink(AuditNavigation.FILE);
    private final NoRows noRows;
    private transient DeedQuery query = DeedQuery.ALL;

    @Inject
    AuditView(ReadAuditLog readAuditLog, SignedInPerson person, Clock clock) {
        this.rows = new PagedRows<>(page -> readAuditLog.page(person.caller(), query.filter(clock.instant()), page));
        DeedWords words = new DeedWords(this);
        this.grid = new DeedGrid(words, new DeedFacts(this, words, asked -> ask(asked, false))::open);
        this.noRows = new NoRows(grid, nothing());
        grid.setItems(asked -> noRows.asking(() -> rows.slice(asked.getOffset(), asked.getLimit())));
        addClassName("mf-view");
        add(new ViewHead(getTranslation("audit.title"), getTranslation("audit.words"), csv), tools, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(DeedQuery.parse(event.getLocation().getQueryParameters()));
    }

    /** A choice makes a step in the history, so that Back undoes it; typing changes the step that one is in. */
    private void ask(DeedQuery asked, boolean typed) {
        if (typed) {
            AuditNavigation.note(asked);
            show(asked);
        } else {
            AuditNavigation.ask(asked);
        }
    }

    private void show(DeedQuery shown) {
        query = shown;
        tools.show(shown);
        csv.show(shown.parameters());
        noRows.because(nothing());
        rows.startAgain();
        grid.getDataProvider().refreshAll();
    }

    private EmptyState nothing() {
        if (query.isAll()) {
            return new EmptyState(Glyph.AUDIT, getTranslation("audit.empty"), getTranslation("audit.empty.words"));
        }
        Button all = new Button(getTranslation("audit.none.clear"), click -> ask(DeedQuery.ALL, false));
        return new EmptyState(Glyph.SEARCH, getTranslation("audit.none"), getTranslation("audit.none.words"), all);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Mayfly";
    }
}
