package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.overview.TakeOverview;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.ViewHead;
import io.mayfly.webapp.security.SignedInPerson;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The first view: is mail flowing, and what has ended. */
@Route(OverviewNavigation.ROUTE)
@Needs(Permission.READ_ADDRESSES)
class OverviewView extends Div implements HasDynamicTitle {
    private final transient TakeOverview takeOverview;
    private final transient SignedInPerson person;
    private final transient Clock clock;
    private final transient LiveUpdates live;
    private final Figures figures = new Figures();
    private final MailChart chart = new MailChart();
    private ZoneId zone = ZoneOffset.UTC;

    @Inject
    OverviewView(TakeOverview takeOverview, SignedInPerson person, LiveUpdates live, Clock clock) {
        this.takeOverview = takeOverview;
        this.person = person;
        this.live = live;
        this.clock = clock;
    }

    @PostConstruct
    void build() {
        // Components
        Span following = new Span(getTranslation("overview.live"));
        following.addClassName("mf-live");
        Div panel = new Div(new H2(getTranslation("overview.chart")), chart);
        panel.addClassName("mf-panel");

        // Listeners
        live.watch(this, person.caller().tenant(), event -> true, this::refresh);

        // Layout
        addClassNames("mf-view", "scrolling");
        add(new ViewHead(getTranslation("overview.title"), "", following), figures, panel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
        event.getUI().getPage().retrieveExtendedClientDetails(details -> {
            zone = ZoneId.of(details.getTimeZoneId());
            refresh();
        });
    }

    private void refresh() {
        Instant now = clock.instant();
        Overview overview = takeOverview.take(person.caller());
        DayOfMail day = new DayOfMail(overview, now);
        figures.show(day, zone);
        chart.show(day.perHour());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title") + " · Mayfly";
    }
}
