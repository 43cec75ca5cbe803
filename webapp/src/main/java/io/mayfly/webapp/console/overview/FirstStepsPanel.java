package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.overview.FirstStep;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Remembered;
import io.mayfly.webapp.console.domain.DomainNavigation;
import io.mayfly.webapp.console.member.MemberNavigation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation begins: a list that ticks itself off, and is gone when all is done. Whoever has hidden it sees one
 * line in its place; the browser remembers that, for each member.
 */
final class FirstStepsPanel extends Section {
    private static final String REMEMBERED = "mayfly.steps.";
    private static final String HIDDEN = "hidden";

    private final String remembered;
    private final Span progress = new Span();
    private final OrderedList list = new OrderedList();
    private final Button toggle = new Button("", click -> toggle());
    private transient List<FirstStep> steps = List.of();
    private boolean hidden = true;
    private boolean known;

    FirstStepsPanel(Caller caller) {
        remembered = REMEMBERED + caller.member();
        // Components
        progress.addClassName("mf-quiet");
        progress.getElement().setAttribute("role", "status");
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span space = new Span();
        space.addClassName("mf-grow");
        Div head = new Div(new H2(getTranslation("overview.steps")), progress, space, toggle);
        head.addClassName("mf-panel-head");

        // Listeners
        // Where it stands is asked, since no browser asks anything of what isn't shown yet.
        addAttachListener(attached -> getParent().ifPresent(place -> Remembered.tell(place, remembered, this::recall)));

        // Layout
        addClassNames("mf-panel", "mf-steps");
        add(head, list);
        arrange();
    }

    private void recall(@Nullable String value) {
        hidden = HIDDEN.equals(value);
        known = true;
        arrange();
    }

    private void toggle() {
        hidden = !hidden;
        if (hidden) {
            WebStorage.setItem(remembered, HIDDEN);
        } else {
            WebStorage.removeItem(remembered);
        }
        arrange();
    }

    /** Whether there is something left to look for. */
    boolean isOpen() {
        return steps.stream().anyMatch(step -> !step.done());
    }

    void show(List<FirstStep> now) {
        if (!now.equals(steps)) {
            steps = now;
            list.removeAll();
            steps.forEach(step -> list.add(item(step)));
            arrange();
        }
    }

    private void arrange() {
        setVisible(known && isOpen());
        list.setVisible(!hidden);
        progress.setText(getTranslation(
                "overview.steps.progress",
                steps.stream().filter(FirstStep::done).count(),
                steps.size()));
        toggle.setText(getTranslation(hidden ? "overview.steps.show" : "overview.steps.hide"));
    }

    private ListItem item(FirstStep step) {
        String name = getTranslation("overview.step." + step.kind());
        ListItem item = new ListItem(mark(step.done()));
        if (step.done()) {
            Span done = new Span(name);
            done.addClassName("mf-quiet");
            Span said = new Span(getTranslation("overview.step.done"));
            said.addClassName("mf-hidden");
            item.add(new Div(done, said));
            item.addClassName("done");
        } else {
            Span words = new Span(getTranslation("overview.step.words." + step.kind()));
            words.addClassName("mf-quiet");
            item.add(new Div(new Anchor(path(step.kind()), name), words));
        }
        return item;
    }

    private static Component mark(boolean done) {
        Span mark = new Span();
        mark.addClassName("mf-step");
        if (done) {
            mark.add(Glyph.CHECK.icon());
        }
        return mark;
    }

    /** Where the step is taken. */
    private static String path(FirstStep.Kind kind) {
        return switch (kind) {
            case BRING_DOMAIN, VERIFY_DOMAIN -> DomainNavigation.path();
            case CREATE_ADDRESS -> AddressNavigation.newPath();
            case RECEIVE_MAIL -> AddressNavigation.path();
            case MAKE_KEY -> ApiKeyNavigation.newPath();
            case INVITE_COLLEAGUE -> MemberNavigation.path();
        };
    }
}
