package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.overview.Concern;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;

/** What needs the person: a sentence for each, which leads to the list of exactly these, where there is one. */
final class ConcernsPanel extends Section {
    private final Div content = new Div();

    ConcernsPanel() {
        Div head = new Div(new H2(getTranslation("overview.needs")));
        head.addClassName("mf-panel-head");
        addClassName("mf-panel");
        content.addClassName("mf-needs");
        add(head, content);
    }

    void show(List<Concern> concerns) {
        content.removeAll();
        if (concerns.isEmpty()) {
            Paragraph nothing = new Paragraph(Glyph.CHECK.icon());
            nothing.add(getTranslation("overview.needs.none"));
            content.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        concerns.forEach(concern ->
                list.add(item(ConcernEntry.of(concern, (key, values) -> getTranslation(key, values)))));
        content.add(list);
    }

    private static ListItem item(ConcernEntry entry) {
        return new ListItem(
                entry.glyph().icon(),
                entry.path()
                        .<Component>map(path -> new Anchor(path, entry.sentence()))
                        .orElseGet(() -> new Span(entry.sentence())));
    }
}
