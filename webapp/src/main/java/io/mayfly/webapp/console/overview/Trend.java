package io.mayfly.webapp.console.overview;

import io.mayfly.overview.TakeOverview.Figure;

/** Which way a figure has gone since the day before. */
enum Trend {
    MORE("▲"),
    FEWER("▼"),
    SAME("=");

    private final String arrow;

    Trend(String arrow) {
        this.arrow = arrow;
    }

    static Trend of(Figure figure) {
        int way = Long.compare(figure.now(), figure.before());
        return way > 0 ? MORE : way < 0 ? FEWER : SAME;
    }

    String arrow() {
        return arrow;
    }
}
