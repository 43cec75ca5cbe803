package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be done with the messages that are chosen in the list, all at once. It shows itself when some are, below the
 * list, so that no row moves from under the pointer.
 */
final class ListBar extends Div {
    /** More than anybody chooses one by one, and no more than the database does within one call. */
    private static final int MOST = 200;

    private final transient AddressMail mail;
    private final MessageList list;
    private final Span count = new Span();

    /** @param going hears which messages are going to be deleted */
    ListBar(AddressMail mail, MessageList list, MessageDeletions deletions, Consumer<List<MessageId>> going) {
        // Components
        this.mail = mail;
        this.list = list;
        Button all = new Button(getTranslation("bulk.all"), click -> list.selectFirst(MOST));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        count.addClassName("mf-grow");
        count.getElement().setAttribute("role", "status");
        Button delete = deed(Glyph.TRASH, "bulk.delete.short", "bulk.delete", () -> {
            List<MessageId> chosen = chosen();
            deletions.ask(chosen, () -> {
                list.deselectAll();
                going.accept(chosen);
            });
        });
        delete.setVisible(mail.mayDelete());
        Div deeds = new Div(
                deed(Glyph.CHECK, "bulk.read.short", "bulk.read", () -> mark(AddressMail::markRead)),
                deed(Glyph.MAIL, "bulk.unread.short", "bulk.unread", () -> mark(AddressMail::markUnread)),
                delete);
        deeds.addClassName("mf-deeds");

        // Listeners
        list.asMultiSelect()
                .addSelectionListener(
                        change -> show(change.getAllSelectedItems().size()));

        // Layout
        addClassNames("mf-message-bar", "mf-bulk");
        add(count, all, MessagePane.action(Glyph.CROSS, getTranslation("bulk.none"), "", list::deselectAll), deeds);
        show(0);
    }

    /** A button with a short word, where there is room for it, and all that it does for who doesn't see it. */
    private Button deed(Glyph glyph, String shortly, String wholly, Runnable pressed) {
        Button button = new Button(getTranslation(shortly), glyph.icon(), click -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(wholly));
        return button;
    }

    private void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(getTranslation("bulk.count", chosen));
    }

    private List<MessageId> chosen() {
        return list.getSelectedItems().stream().map(MessageDetails::id).toList();
    }

    private void mark(AddressMail.Deed deed) {
        mail.each(chosen(), deed);
        list.deselectAll();
        list.refresh();
    }
}
