package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;

/** A word at the lower edge about something that is going to be done, with the time that is left to undo it. */
public final class UndoNotice {
    private UndoNotice() {}

    /** @param undone runs when the person takes it back */
    public static void show(String words, Duration left, Runnable undone) {
        Notification notification = new Notification();
        notification.setPosition(Position.BOTTOM_START);
        notification.setDuration((int) left.toMillis());
        notification.setAssertive(true);
        Span text = new Span(words);
        Button undo = new Button(notification.getTranslation("undo"), click -> {
            notification.close();
            undone.run();
        });
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.addClassName("mf-undo");
        undo.getElement().setAttribute("aria-keyshortcuts", "z");
        Div rest = new Div(new Countdown(left), undo);
        rest.addClassName("mf-toast-rest");
        Div said = new Div(text, rest);
        said.addClassName("mf-toast");
        notification.add(new HorizontalLayout(Alignment.START, Glyph.TRASH.icon(), said));
        notification.open();
    }
}
