package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.ZoneId;

/** The figures of the overview. */
final class Figures extends DescriptionList {
    private final Span addresses = figure("overview.addresses");
    private final Span today = figure("overview.today");
    private final Span received = figure("overview.received");
    private final Span ended = figure("overview.ended");

    Figures() {
        addClassName("mf-figures");
    }

    private Span figure(String key) {
        Span value = new Span("–");
        Div figure = new Div(new Term(getTranslation(key)), new Description(value));
        figure.addClassName("mf-figure");
        getElement().appendChild(figure.getElement());
        return value;
    }

    void show(DayOfMail day, ZoneId zone) {
        NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
        addresses.setText(format.format(day.liveAddresses()));
        today.setText(format.format(day.receivedToday(zone)));
        received.setText(format.format(day.received()));
        ended.setText(format.format(day.ended()));
    }
}
