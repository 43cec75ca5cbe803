package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** A short while that runs out, as a bar that drains and as seconds; counted by the browser from when it is shown. */
@Tag("mf-countdown")
final class Countdown extends Component {
    Countdown(Duration length) {
        getElement().setAttribute("seconds", Long.toString(length.toSeconds()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("unit", getTranslation("time.second"));
    }
}
