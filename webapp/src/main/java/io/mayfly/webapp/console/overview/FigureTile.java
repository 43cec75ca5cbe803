package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.overview.TakeOverview.Figure;
import java.text.NumberFormat;

/** A figure, which leads to the list of what it counts, and how it has changed since the day before. */
final class FigureTile extends Anchor {
    private final Span value = new Span("–");
    private final Div trend = new Div();

    /** @param key names the figure */
    FigureTile(String key, String href) {
        super(href);
        Div name = new Div(getTranslation(key));
        name.addClassName("mf-figure-name");
        value.addClassName("mf-figure-value");
        trend.addClassName("mf-figure-trend");
        addClassName("mf-figure");
        add(name, value, trend);
    }

    void show(Figure figure) {
        value.setText(NumberFormat.getIntegerInstance(getLocale()).format(figure.now()));
        trend.removeAll();
        if (figure.before() > 0) {
            Trend of = Trend.of(figure);
            Span arrow = new Span(of.arrow());
            arrow.getElement().setAttribute("aria-hidden", "true");
            trend.add(
                    arrow,
                    new Span(" " + getTranslation("overview.trend." + of, Math.abs(figure.now() - figure.before()))));
        }
    }
}
