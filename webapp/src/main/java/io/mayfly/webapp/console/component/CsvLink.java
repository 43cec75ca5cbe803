package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;

/** Downloads what a list shows with its filters, as comma-separated values. */
public final class CsvLink extends Anchor {
    private final String path;

    /** @param path where the file is had */
    public CsvLink(String path) {
        this.path = path;
        addClassNames("mf-download", "mf-tool");
        add(Glyph.DOWNLOAD.icon(), new Span("CSV"));
        setTitle(getTranslation("csv", CsvAnswer.MOST_ROWS));
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        show(QueryParameters.empty());
    }

    /** What is filtered now. */
    public void show(QueryParameters asked) {
        String query = asked.getQueryString();
        setHref(query.isEmpty() ? path : path + "?" + query);
    }
}
