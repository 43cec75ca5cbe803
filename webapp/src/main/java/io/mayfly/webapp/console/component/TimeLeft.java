package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rest of a lease: a bar that drains and words that count down, both in the browser. */
@Tag("mf-time-left")
public final class TimeLeft extends Component {
    public TimeLeft(Instant from, Instant until) {
        getElement().setAttribute("from", Long.toString(from.toEpochMilli()));
        getElement().setAttribute("until", Long.toString(until.toEpochMilli()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("words", words(this::getTranslation));
    }

    /** The units and the word for what is over, as the element in the browser wants them. */
    public static String words(UnaryOperator<String> translate) {
        return String.join(
                "|",
                List.of("time.day", "time.hour", "time.minute", "time.second", "time.ended").stream()
                        .map(translate)
                        .toList());
    }
}
