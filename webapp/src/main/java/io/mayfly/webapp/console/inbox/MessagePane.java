package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One message, opened: what it is, and the ways to look at it. */
final class MessagePane extends Div {
    private final MessageTabs tabs;

    /**
     * @param again opens the same message again
     * @param tab the tab to begin with, when one was chosen
     * @param tabChosen hears of another tab
     */
    MessagePane(
            OpenMessage message,
            Supplier<OpenMessage> again,
            Optional<MessageTab> tab,
            Consumer<MessageTab> tabChosen,
            Div bar) {
        tabs = new MessageTabs(message, again, tab, tabChosen);
        addClassName("mf-message");
        add(bar, head(message.details()), incomplete(message), tabs);
    }

    private Div incomplete(OpenMessage message) {
        Div note = new Div(new Span(getTranslation("message.incomplete")));
        note.addClassNames("mf-note", "mf-inset");
        note.setVisible(message.content().incomplete());
        return note;
    }

    private Div head(MessageDetails details) {
        String subject = details.summary().subject();
        H2 heading = new H2(subject.isEmpty() ? getTranslation("message.nosubject") : subject);
        Div facts = new Div(
                fact("message.from", words(details.summary().from())),
                fact(
                        "message.to",
                        details.summary().to().stream().map(MessagePane::words).collect(Collectors.joining(", "))),
                new Moment(details.arrival().receivedAt(), Moment.Form.LONG));
        facts.addClassName("mf-facts");
        Div head = new Div(heading, facts);
        head.addClassName("mf-message-head");
        return head;
    }

    private Span fact(String key, String value) {
        Span name = new Span(getTranslation(key) + " ");
        Span said = new Span(value);
        said.addClassName("mf-said");
        Span fact = new Span(name, said);
        fact.setVisible(!value.isEmpty());
        return fact;
    }

    static String words(Mailbox mailbox) {
        return mailbox.name().isEmpty() ? mailbox.address() : mailbox.name() + " <" + mailbox.address() + ">";
    }

    /** Moves the focus into the message. */
    void focusMessage() {
        tabs.focusTab();
    }

    /** A button of the bar, with the key that presses it. */
    static Button action(Glyph glyph, String label, String key, Runnable pressed) {
        Button button = new Button(glyph.icon(), click -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(key.isEmpty() ? label : label + " (" + key + ")");
        if (!key.isEmpty()) {
            button.getElement().setAttribute("aria-keyshortcuts", key);
        }
        return button;
    }
}
