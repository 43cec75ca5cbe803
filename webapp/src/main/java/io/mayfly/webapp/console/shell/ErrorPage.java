package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.mayfly.webapp.console.component.Glyph;

/** What stands where a view can't: what happened, and how to go on. */
final class ErrorPage extends Div {
    ErrorPage(Glyph glyph, String title, String words, Component... ways) {
        addClassNames("mf-empty", "mf-error-page");
        Div next = new Div(ways);
        next.addClassNames("mf-next", "mf-tools");
        add(glyph.icon(), new H1(title), new Paragraph(words), next);
    }

    /** The way to where one came from. */
    static Button back(String words) {
        Button back = new Button(words, Glyph.BACK.icon());
        back.getElement().executeJs("this.addEventListener('click', () => history.back())");
        return back;
    }
}
