package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import org.jspecify.annotations.Nullable;

/** A short word at the lower edge: that something was done, or why it was not. */
public final class Notice {
    private static final int DONE_MILLIS = 4000;

    private Notice() {}

    /** Says that something was done; goes by itself. */
    public static void done(String words) {
        show(words, Glyph.CHECK, DONE_MILLIS);
    }

    /** Says why something was not done; stays until closed, or until there is another such word in its place. */
    public static void refused(String words) {
        UI ui = UI.getCurrent();
        @Nullable Refused before = ComponentUtil.getData(ui, Refused.class);
        if (before != null) {
            before.notification.close();
        }
        Notification notification = show(words, Glyph.WARNING, 0);
        notification.setAssertive(true);
        ComponentUtil.setData(ui, Refused.class, new Refused(notification));
    }

    /** The word that stands at the edge of a page. */
    private record Refused(Notification notification) {}

    private static Notification show(String words, Glyph glyph, int millis) {
        Notification notification = new Notification();
        notification.setPosition(Position.BOTTOM_START);
        notification.setDuration(millis);
        Span text = new Span(words);
        text.addClassName("mf-grow");
        HorizontalLayout row = new HorizontalLayout(Alignment.CENTER, glyph.icon(), text);
        if (millis == 0) {
            Button close = new Button(Glyph.CROSS.icon(), click -> notification.close());
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            close.setAriaLabel(notification.getTranslation("close"));
            row.add(close);
        }
        notification.add(row);
        notification.open();
        return notification;
    }
}
