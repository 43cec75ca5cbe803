package io.mayfly.webapp.console.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.mayfly.foundation.audit.AuditEntry;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.component.CsvLink;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.PagedRows;
import io.mayfly.webapp.console.component.ViewHead;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Who did what in the tenant, newest first; the URL holds which deeds are shown, and the one that is open. */
@Route(AuditNavigation.ROUTE)
@RouteAlias(AuditNavigation.ENTRY)
@Needs(Permission.READ_AUDIT)
class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient AuditUse use;
    private final transient PagedRows<AuditEntry> rows;
    private final CsvLink csv = new CsvLink(AuditNavigation.FILE);
    private final DeedTools tools = new DeedTools(this::ask, csv);
    private final transient DeedFacts facts;
    private final DeedGrid grid;
    private final ViewHead head = new ViewHead(getTranslation("audit.title"), getTranslation("audit.words"));
    private final NoRows noRows;
    private Optional<FactsDialog> open = Optional.empty();
    private transient Optional<DeedQuery> shown = Optional.empty();
    private transient DeedQuery query = DeedQuery.ALL;

    @Inject
    AuditView(AuditUse use) {
        this.use = use;
        this.rows = new PagedRows<>(page -> use.page(query, page));
        DeedWords words = new DeedWords((key, values) -> getTranslation(key, values));
        this.facts = new DeedFacts(this, words, this::goOn);
        this.grid = new DeedGrid(words, entry -> AuditNavigation.open(entry.id(), query));
        this.noRows = new NoRows(grid, nothing());
        grid.setItems(asked -> fetch(asked.getOffset(), asked.getLimit()));
        addClassName("mf-view");
        add(head, tools, grid);
    }

    private Stream<AuditEntry> fetch(int offset, int limit) {
        return noRows.asking(() -> {
            if (offset == 0) {
                head.count(getTranslation("audit.count", use.count(query)));
            }
            return rows.slice(offset, limit);
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<String> entry = AuditNavigation.entryIn(event.getLocation());
        DeedQuery asked = DeedQuery.parse(event.getLocation().getQueryParameters());
        // Where an entry is opened or left, the list stays as it is.
        boolean same = shown.filter(asked::equals).isPresent() && (entry.isPresent() || open.isPresent());
        if (!same) {
            show(asked);
        }
        leave();
        entry.ifPresent(this::open);
    }

    private void open(String entry) {
        FactsDialog dialog = use.one(entry).map(facts::of).orElseGet(facts::ofNone);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && open.filter(dialog::equals).isPresent()) {
                open = Optional.empty();
                AuditNavigation.note(query);
            }
        });
        open = Optional.of(dialog);
        dialog.open();
    }

    /** Closes what is open, because of where the person has gone. */
    private void leave() {
        Optional<FactsDialog> before = open;
        open = Optional.empty();
        before.ifPresent(FactsDialog::close);
    }

    /** From what is open to another list. */
    private void goOn(DeedQuery asked) {
        leave();
        ask(asked, false);
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

    private void show(DeedQuery asked) {
        query = asked;
        shown = Optional.of(asked);
        tools.show(asked);
        csv.show(asked.parameters());
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
