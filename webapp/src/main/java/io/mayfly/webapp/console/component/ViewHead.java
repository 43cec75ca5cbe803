package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: its heading, a sentence, and its actions at the end. */
public final class ViewHead extends Div {
    private final Paragraph words = new Paragraph();

    public ViewHead(String title, String sentence, Component... actions) {
        addClassName("mf-head");
        Div text = new Div(new H1(title), words);
        text.addClassName("mf-grow");
        setSentence(sentence);
        add(text);
        add(actions);
    }

    public void setSentence(String sentence) {
        words.setText(sentence);
        words.setVisible(!sentence.isEmpty());
    }
}
