package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Notice;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What can be done with the messages that are chosen in the list, all at once. It shows itself when some are, below the list, so that no row moves from
 * under the pointer.
 */
final class ListBar extends Div {
    /** More than anybody chooses one by one, and no more than the database does within one call. */
    private static final int MOST = 200;

    private final transient AddressMail mail;
    private final MessageList list;
    private final transient Consumer<Set<MessageId>> deleted;
    private final Span count = new Span();

    /** @param deleted hears which messages are gone */
    ListBar(AddressMail mail, MessageList list, Consumer<Set<MessageId>> deleted) {
        // Components
        this.mail = mail;
        this.list = list;
        this.deleted = deleted;
        Button all = new Button(getTranslation("bulk.all"), click -> list.selectFirst(MOST));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        count.addClassName("mf-grow");
        count.getElement().setAttribute("role", "status");
        Button delete = MessagePane.action(Glyph.TRASH, getTranslation("bulk.delete"), "", this::askToDelete);
        delete.setVisible(mail.mayDelete());

        // Listeners
        list.asMultiSelect()
                .addSelectionListener(
                        change -> show(change.getAllSelectedItems().size()));

        // Layout
        addClassNames("mf-message-bar", "mf-bulk");
        add(
                count,
                all,
                MessagePane.action(Glyph.CHECK, getTranslation("bulk.read"), "", () -> mark(AddressMail::markRead)),
                MessagePane.action(Glyph.MAIL, getTranslation("bulk.unread"), "", () -> mark(AddressMail::markUnread)),
                delete,
                MessagePane.action(Glyph.CROSS, getTranslation("bulk.none"), "", list::deselectAll));
        show(0);
    }

    private void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(getTranslation("bulk.count", chosen));
    }

    private Set<MessageId> chosen() {
        return list.getSelectedItems().stream().map(MessageDetails::id).collect(Collectors.toSet());
    }

    private void mark(AddressMail.Deed deed) {
        mail.each(chosen(), deed);
        list.deselectAll();
        list.refresh();
    }

    private void askToDelete() {
        Set<MessageId> chosen = chosen();
        Confirmation.ask(
                getTranslation("bulk.delete.question", chosen.size()),
                getTranslation("bulk.delete.consequence"),
                getTranslation("bulk.delete.deed", chosen.size()),
                () -> {
                    mail.each(chosen, AddressMail::delete);
                    list.deselectAll();
                    Notice.done(getTranslation("bulk.deleted", chosen.size()));
                    deleted.accept(chosen);
                });
    }
}
