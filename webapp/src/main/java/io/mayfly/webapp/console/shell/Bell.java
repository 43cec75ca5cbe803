package io.mayfly.webapp.console.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Reminders.Reminder;
import io.mayfly.webapp.security.SignedInPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the person should know of in time, each a way there; it is looked for when views are entered. */
final class Bell extends MenuBar {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final transient SignedInPerson person;
    private final transient Reach reach;
    private final Span count = new Span();
    private final MenuItem root;
    private transient Instant looked = Instant.EPOCH;

    Bell(SignedInPerson person, Reach reach) {
        this.person = person;
        this.reach = reach;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("mf-bell");
        root = addItem(Glyph.BELL.icon());
        count.addClassName("mf-badge");
        count.getElement().setAttribute("aria-hidden", "true");
        root.add(count);
    }

    /** Looks again, unless it has just now. */
    void look() {
        Instant now = reach.now();
        if (now.isAfter(looked.plus(FRESH))) {
            looked = now;
            show(reach.reminders(person.caller(), this));
        }
    }

    private void show(List<Reminder> reminders) {
        String words = getTranslation("bell", reminders.size());
        root.setAriaLabel(words);
        count.setText(String.valueOf(reminders.size()));
        count.setVisible(!reminders.isEmpty());
        root.getSubMenu().removeAll();
        if (reminders.isEmpty()) {
            root.getSubMenu().addItem(words).setEnabled(false);
        }
        reminders.forEach(reminder -> {
            Span item = new Span(reminder.glyph().icon(), new Span(reminder.words()));
            item.addClassName("mf-item");
            root.getSubMenu().addItem(item, click -> reminder.open().run());
        });
    }
}
