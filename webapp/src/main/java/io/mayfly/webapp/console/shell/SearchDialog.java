package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Finder.Found;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The search over everything: a field, and below it what it finds, by kind. It asks when the person pauses, and never
 * twice at once, since a session's requests are served one after the other. The keyboard is led by {@code js/frame.js}.
 */
final class SearchDialog extends Dialog {
    private static final int PAUSE_MILLIS = 150;
    private static final int LONGEST = 100;

    private final transient SignedInPerson person;
    private final transient List<Finder> finders;
    private final transient Deeds deeds;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();
    private int options;

    SearchDialog(SignedInPerson person, List<Finder> finders) {
        this.person = person;
        this.finders = finders.stream()
                .filter(finder -> person.caller().may(finder.needs()))
                .toList();
        this.deeds = new Deeds(person, this);

        // Components
        String promise = getTranslation(
                "search.words",
                this.finders.stream()
                        .map(finder -> getTranslation(finder.kind()))
                        .collect(Collectors.joining(", ")));
        field.setPlaceholder(promise);
        field.setAriaLabel(promise);
        field.setPrefixComponent(Glyph.SEARCH.icon());
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        list.setId("mf-found");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", getTranslation("search.found"));
        said.getElement().setAttribute("role", "status");

        // Listeners
        field.addValueChangeListener(change -> find(change.getValue()));

        // Layout
        getElement().getThemeList().add("mf-search");
        setHeaderTitle(getTranslation("search.title"));
        Div box = new Div(field, said, list);
        box.addClassName("mf-palette");
        add(box);
        find("");
        box.addAttachListener(attached -> box.getElement().executeJs("window.mayfly.palette(this)"));
        FirstFocus.on(field);
    }

    private void find(String typed) {
        String text = typed.strip();
        list.removeAll();
        options = 0;
        if (!text.isEmpty()) {
            finders.stream()
                    .filter(finder -> person.caller().may(finder.needs()))
                    .forEach(finder -> show(finder.kind(), finder.find(person.caller(), text, this)));
        }
        show("search.views", deeds.views(text));
        show("search.actions", deeds.actions(text));
        list.setVisible(options > 0);
        said.setText(getTranslation("search.count", options));
        said.setClassName("mf-hidden", options > 0);
        list.getElement().setAttribute("data-for", text);
    }

    private void show(String kind, List<Found> found) {
        if (!found.isEmpty()) {
            Span heading = new Span(getTranslation(kind));
            heading.addClassName("mf-menu-heading");
            heading.getElement().setAttribute("aria-hidden", "true");
            Div group = new Div(heading);
            group.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(kind));
            found.stream().limit(Finder.MOST * 2L).forEach(one -> group.add(option(one)));
            list.add(group);
        }
    }

    private Div option(Found found) {
        Span name = new Span(found.name());
        name.addClassName("mf-grow");
        Span about = new Span(found.about());
        about.addClassName("mf-quiet");
        Div option = new Div(found.glyph().icon(), name, about);
        option.addClassName("mf-option");
        option.setId("mf-found-" + options++);
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        option.addClickListener(click -> {
            close();
            found.open().run();
        });
        return option;
    }
}
