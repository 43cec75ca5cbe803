package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.console.component.LiveUpdates;
import io.mayfly.webapp.console.component.Needs;
import io.mayfly.webapp.console.component.ViewHead;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The first view: is mail flowing, what needs me, what has ended; and how one begins. */
@Route(OverviewNavigation.ROUTE)
@Needs(Permission.READ_ADDRESSES)
@StyleSheet("context://css/overview.css")
class OverviewView extends Div implements HasDynamicTitle {
    /** Events come faster than anybody reads figures, and each update counts anew. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    /** Domains, keys and people change without an event. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    /** How long figures stand at most, since time passes without an event. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final transient OverviewUse use;
    private final transient Clock clock;
    private final transient LiveUpdates live;
    private final FirstStepsPanel steps;
    private final FlowPanel flow = new FlowPanel();
    private final ConcernsPanel concerns = new ConcernsPanel();
    private final EndedPanel ended;
    private transient Instant looked = Instant.EPOCH;

    @Inject
    OverviewView(OverviewUse use, LiveUpdates live, Clock clock) {
        this.use = use;
        this.live = live;
        this.clock = clock;
        this.steps = new FirstStepsPanel(use.caller());
        this.ended = new EndedPanel(use.caller().may(Permission.READ_AUDIT));
    }

    @PostConstruct
    void build() {
        // Components
        Span following = new Span(getTranslation("overview.live"));
        following.addClassName("mf-live");
        Div aside = new Div(concerns, ended);
        aside.addClassName("mf-aside");
        Div answers = new Div(flow, aside);
        answers.addClassName("mf-answers");

        // Listeners
        live.watch(this, use.caller().tenant(), event -> true, GATHERING, this::refresh);
        live.repeat(this, LOOKING, this::lookAround);

        // Layout
        addClassNames("mf-view", "scrolling");
        add(new ViewHead(getTranslation("overview.title"), "", following), steps, answers);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void lookAround() {
        if (clock.instant().isAfter(looked.plus(FRESH))) {
            refresh();
        } else if (steps.isOpen()) {
            steps.show(use.steps());
            concerns.show(use.concerns());
        }
    }

    private void refresh() {
        boolean first = looked.equals(Instant.EPOCH);
        looked = clock.instant();
        Overview overview = use.figures();
        flow.show(overview, looked);
        ended.show(overview);
        concerns.show(use.concerns());
        if (first || steps.isOpen()) {
            steps.show(use.steps());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title") + " · Mayfly";
    }
}
