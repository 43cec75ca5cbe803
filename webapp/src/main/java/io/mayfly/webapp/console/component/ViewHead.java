package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The top of a view: its heading, a sentence, and its actions at the end. */
public final class ViewHead extends Div {
    private final Paragraph words = new Paragraph();
    private final Span count = new Span();

    public ViewHead(String title, String sentence, Component... actions) {
        addClassName("mf-head");
        count.addClassNames("mf-count", "mf-quiet");
        count.getElement().setAttribute("role", "status");
        Div line = new Div(new H1(title), count);
        line.addClassName("mf-head-line");
        Div text = new Div(line, words);
        text.addClassName("mf-grow");
        setSentence(sentence);
        add(text);
        add(actions);
    }

    /** Says how many rows the list below has. */
    public void count(String rows) {
        count.setText(rows);
    }

    public void setSentence(String sentence) {
        words.setText(sentence);
        words.setVisible(!sentence.isEmpty());
    }
}
