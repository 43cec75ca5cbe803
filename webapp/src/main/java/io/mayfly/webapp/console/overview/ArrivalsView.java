package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.overview.Arrival;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.ListPlace;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.RowOpening;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;

/** All messages of the last 24 hours, the newest first: when each came, and to which address; it opens there. */
@Route(OverviewNavigation.ARRIVALS)
@Needs(Permission.READ_ADDRESSES)
class ArrivalsView extends Div implements HasDynamicTitle {
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private final transient ArrivalList list;
    private final transient SignedInPerson person;
    private final transient LiveUpdates live;
    private final CallbackDataProvider<Arrival, Void> rows =
            new CallbackDataProvider<>(this::fetch, this::count, Arrival::number);
    private final Grid<Arrival> grid = new Grid<>();
    private final ViewHead head = new ViewHead(getTranslation("arrivals.title"), getTranslation("arrivals.words"));
    private final NoRows noRows = new NoRows(
            grid, new EmptyState(Glyph.MAIL, getTranslation("arrivals.empty"), getTranslation("arrivals.empty.words")));

    @Inject
    ArrivalsView(ArrivalList list, SignedInPerson person, LiveUpdates live) {
        this.list = list;
        this.person = person;
        this.live = live;
    }

    @PostConstruct
    void build() {
        // Components
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAriaLabel(getTranslation("arrivals.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Arrival>of("<mf-time at=\"${item.at}\" form=\"short\"></mf-time>")
                        .withProperty("at", arrival -> arrival.at().toEpochMilli()))
                .setHeader(getTranslation("arrivals.at"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Arrival>of("<div class=\"mf-mono mf-wrap ${item.tone}\" title=\"${item.help}\">"
                                + "<mf-address value=\"${item.name}\"></mf-address></div>")
                        .withProperty("tone", arrival -> arrival.name().isPresent() ? "" : "mf-quiet")
                        .withProperty("help", arrival -> arrival.name().isPresent() ? "" : getTranslation("nameless"))
                        .withProperty("name", ArrivalsView::name))
                .setHeader(getTranslation("arrivals.address"))
                .setFlexGrow(1);
        grid.setDataProvider(rows);

        // Listeners
        RowOpening.of(grid, OverviewNavigation::open);
        ListPlace.keep(grid);
        live.watch(this, person.caller().tenant(), event -> true, GATHERING, rows::refreshAll);

        // Layout
        addClassName("mf-view");
        add(head, grid);
    }

    private static String name(Arrival arrival) {
        return arrival.name()
                .or(() -> arrival.fingerprint().map(hash -> "#" + hash))
                .orElse("#");
    }

    private Stream<Arrival> fetch(Query<Arrival, Void> asked) {
        return noRows.asking(() -> list.slice(asked.getOffset(), asked.getLimit())).stream();
    }

    private int count(Query<Arrival, Void> asked) {
        int count = noRows.asking(list::count);
        head.count(getTranslation("arrivals.count", count));
        return count;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("arrivals.title") + " · Mayfly";
    }
}
