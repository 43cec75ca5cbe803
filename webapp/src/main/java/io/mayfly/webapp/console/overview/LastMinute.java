package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import io.mayfly.foundation.event.Events.SecondCount;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The mail of the last 60 seconds, second by second; the browser lets it pass by. */
@Tag("mf-last-minute")
@JavaScript("context://js/mail-chart.js")
final class LastMinute extends Component {
    LastMinute() {
        getElement().setAttribute("words", getTranslation("overview.minute"));
    }

    void show(List<SecondCount> received, Instant now) {
        getElement().setAttribute("now", Long.toString(now.toEpochMilli()));
        getElement()
                .setAttribute(
                        "points",
                        received.stream()
                                .map(second -> "[" + second.second().toEpochMilli() + "," + second.count() + "]")
                                .collect(Collectors.joining(",", "[", "]")));
    }
}
