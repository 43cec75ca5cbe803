package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.Locale;

/** A point in time, shown in the person's own zone by the browser; hovering shows it exactly. */
@Tag("mf-time")
public final class Moment extends Component {
    /** How much of it is shown. */
    public enum Form {
        SHORT,
        LONG,
        /** How long ago, as long as it is not more than a day. */
        AGO,
        DATE
    }

    public Moment(Instant at, Form form) {
        getElement().setAttribute("at", Long.toString(at.toEpochMilli()));
        getElement().setAttribute("form", form.name().toLowerCase(Locale.ROOT));
    }
}
