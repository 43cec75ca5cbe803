package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.mayfly.overview.TakeOverview.Overview;
import io.mayfly.webapp.console.address.AddressNavigation;
import java.time.Instant;

/** Whether mail is flowing: how much came and where to, hour by hour, and the last minute as it passes. */
final class FlowPanel extends Section {
    private final FigureTile received = new FigureTile("overview.received", OverviewNavigation.ARRIVALS);
    private final FigureTile live = new FigureTile("overview.addresses", AddressNavigation.path());
    private final MailChart chart = new MailChart();
    private final LastMinute minute = new LastMinute();

    FlowPanel() {
        Div figures = new Div(received, live);
        figures.addClassName("mf-figures");
        Div head = new Div(new H2(getTranslation("overview.chart")), minute);
        head.addClassName("mf-panel-head");
        Div panel = new Div(head, chart);
        panel.addClassName("mf-panel");
        addClassName("mf-flow");
        getElement().setAttribute("aria-label", getTranslation("overview.flow"));
        add(figures, panel);
    }

    void show(Overview overview, Instant now) {
        received.show(overview.received());
        live.show(overview.live());
        chart.show(DayOfMail.perHour(overview.perHour(), now));
        minute.show(overview.lastMinute(), now);
    }
}
