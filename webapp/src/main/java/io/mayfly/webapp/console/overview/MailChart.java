package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Mail per hour as bars, with the same figures as a table for screen readers; hours are shown in the person's zone. */
@Tag("mf-mail-chart")
@JavaScript("context://js/mail-chart.js")
final class MailChart extends Component {
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("label", getTranslation("overview.chart"));
        getElement().setAttribute("hour", getTranslation("overview.chart.hour"));
        getElement().setAttribute("messages", getTranslation("overview.chart.messages"));
    }

    /** Draws one bar for each hour. */
    void show(SortedMap<Instant, Long> perHour) {
        getElement().setAttribute("points", points(perHour));
    }

    static String points(SortedMap<Instant, Long> perHour) {
        return perHour.entrySet().stream().map(MailChart::point).collect(Collectors.joining(",", "[", "]"));
    }

    private static String point(Map.Entry<Instant, Long> hour) {
        return "[" + hour.getKey().toEpochMilli() + "," + hour.getValue() + "]";
    }
}
