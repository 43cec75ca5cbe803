package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageNotFound;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadingBusy;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.door.Outage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The message that is open, or why there is none to be seen. */
final class OpenedPane extends Div {
    private final transient AddressMail mail;
    private final transient BiConsumer<InboxPlace, Boolean> go;
    private final MessageList list;
    private final transient MessageDeletions deletions;
    private Runnable arranging = () -> {};
    private transient InboxPlace place = InboxPlace.of("");
    private Optional<MessagePane> opened = Optional.empty();
    /** Why the message that was asked for isn't shown, though it may be there. */
    private Optional<String> trouble = Optional.empty();

    OpenedPane(AddressMail mail, BiConsumer<InboxPlace, Boolean> go, MessageList list, MessageDeletions deletions) {
        this.mail = mail;
        this.go = go;
        this.list = list;
        this.deletions = deletions;
        addClassName("mf-pane");
    }

    /** Shows the message of the place, unless it is shown already. */
    void show(InboxPlace shown) {
        boolean other = !shown.message().equals(place.message()) || opened.isEmpty();
        place = shown;
        if (other) {
            removeAll();
            trouble = Optional.empty();
            opened = shown.message().flatMap(this::open);
            add(opened.<Component>map(message -> message).orElseGet(this::nothingOpen));
        }
    }

    /** @return whether there is one to move the focus into */
    boolean focusMessage() {
        opened.ifPresent(MessagePane::focusMessage);
        return opened.isPresent();
    }

    @SuppressWarnings("checkstyle:illegalcatch") // that the database is away comes wrapped in anything
    private Optional<MessagePane> open(String id) {
        try (OpenMessage message = mail.open(id)) {
            return Optional.of(new MessagePane(
                    message,
                    () -> mail.look(id),
                    place.tab(),
                    tab -> go.accept(place.showing(tab), true),
                    messageBar(message.details().id())));
        } catch (MessageNotFound gone) {
            return Optional.empty();
        } catch (ReadingBusy full) {
            trouble = Optional.of(getTranslation("refusal.reading-busy"));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            trouble = Optional.of(getTranslation("message.unavailable"));
            return Optional.empty();
        }
    }

    /** Looks again at what can be done with the message. */
    void arrange() {
        arranging.run();
    }

    private Div messageBar(MessageId id) {
        Button back = MessagePane.action(
                Glyph.BACK, getTranslation("inbox.list.back"), "", () -> go.accept(place.list(), false));
        back.addClassName("mf-narrow");
        Span space = new Span();
        space.addClassName("mf-grow");
        Button unread = MessagePane.action(Glyph.MAIL, getTranslation("message.unread"), "u", () -> markUnread(id));
        Button delete = MessagePane.action(Glyph.TRASH, getTranslation("message.delete"), "e", () -> askToDelete(id));
        Button keep =
                new Button(getTranslation("message.keep"), Glyph.RELOAD.icon(), click -> deletions.undo(List.of(id)));
        keep.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div bar = new Div(back, space, keep, unread, delete);
        bar.addClassName("mf-message-bar");
        arranging = () -> {
            delete.setVisible(mail.mayDelete() && !mail.isGoing(id));
            keep.setVisible(mail.mayDelete() && mail.isGoing(id));
        };
        arrange();
        return bar;
    }

    private void markUnread(MessageId id) {
        mail.markUnread(id.toString());
        list.refresh();
        Notice.done(getTranslation("message.unread.done"));
    }

    private void askToDelete(MessageId id) {
        deletions.ask(List.of(id), () -> {
            Optional<String> next = list.neighbour(1).or(() -> list.neighbour(-1));
            go.accept(next.map(place::opening).orElseGet(place::list), false);
        });
    }

    private EmptyState nothingOpen() {
        if (trouble.isPresent()) {
            Button again = new Button(getTranslation("message.busy.again"), click -> show(place));
            return new EmptyState(Glyph.MAIL, getTranslation("message.busy"), trouble.get(), again);
        }
        return place.message().isPresent()
                ? new EmptyState(Glyph.ENDED, getTranslation("message.gone"), getTranslation("message.gone.words"))
                : new EmptyState(Glyph.MAIL, getTranslation("message.none"), getTranslation("message.none.words"));
    }
}
