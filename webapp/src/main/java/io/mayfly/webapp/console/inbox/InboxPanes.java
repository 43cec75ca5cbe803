package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.MessageNotFound;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadingBusy;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Notice;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The list of messages beside the one that is open; on a narrow screen one of both. */
final class InboxPanes extends Div {
    private final transient AddressMail mail;
    /** Goes to another place: as a step in the history, or instead of the present one. */
    private final transient BiConsumer<InboxPlace, Boolean> go;

    private final MessageList list;
    private final Div pane = new Div();
    private final Span count = new Span();
    private transient InboxPlace place;
    private Optional<MessagePane> opened = Optional.empty();
    private boolean busy;
    private int counted = Integer.MAX_VALUE;

    InboxPanes(InboxPlace place, AddressMail mail, BiConsumer<InboxPlace, Boolean> go) {
        this.place = place;
        this.mail = mail;
        this.go = go;
        this.list = new MessageList(
                place,
                mail,
                new EmptyState(
                        Glyph.MAIL,
                        getTranslation("inbox.empty"),
                        getTranslation("inbox.empty.words"),
                        new CopyButton(place.address(), "address.copy").withText()));
        count.addClassName("mf-quiet");
        Div listed = new Div(listBar(), list);
        listed.addClassName("mf-list");
        pane.addClassName("mf-pane");
        addClassName("mf-inbox");
        add(listed, pane);
    }

    private Div listBar() {
        Span space = new Span();
        space.addClassName("mf-grow");
        Button open = MessagePane.action(Glyph.OPEN, getTranslation("message.open"), "o", this::openOrFocus);
        Div bar = new Div(
                count,
                space,
                MessagePane.action(Glyph.UP, getTranslation("message.previous"), "k", () -> move(-1)),
                MessagePane.action(Glyph.DOWN, getTranslation("message.next"), "j", () -> move(1)),
                open);
        bar.addClassName("mf-message-bar");
        return bar;
    }

    private void move(int rows) {
        list.neighbour(rows).ifPresent(id -> go.accept(place.opening(id), false));
    }

    private void openOrFocus() {
        opened.ifPresentOrElse(MessagePane::focusMessage, () -> move(0));
    }

    /** Shows the message of the place, or that none is open. */
    void show(InboxPlace shown) {
        boolean other = !shown.message().equals(place.message()) || opened.isEmpty();
        place = shown;
        if (other) {
            pane.removeAll();
            busy = false;
            opened = shown.message().flatMap(this::open);
            pane.add(opened.<Component>map(message -> message).orElseGet(this::nothingOpen));
            getElement().setAttribute("open", shown.message().isPresent());
        }
        list.show(shown);
        recount();
    }

    private Optional<MessagePane> open(String id) {
        try (OpenMessage message = mail.open(id)) {
            return Optional.of(new MessagePane(
                    message,
                    () -> mail.look(id),
                    place.tab(),
                    tab -> go.accept(place.showing(tab), true),
                    messageBar(id)));
        } catch (MessageNotFound gone) {
            return Optional.empty();
        } catch (ReadingBusy full) {
            busy = true;
            return Optional.empty();
        }
    }

    private Div messageBar(String id) {
        Button back = MessagePane.action(
                Glyph.BACK, getTranslation("inbox.list.back"), "", () -> go.accept(place.list(), false));
        back.addClassName("mf-narrow");
        Span space = new Span();
        space.addClassName("mf-grow");
        Button delete = MessagePane.action(Glyph.TRASH, getTranslation("message.delete"), "e", () -> askToDelete(id));
        delete.setVisible(mail.mayDelete());
        Div bar = new Div(back, space, delete);
        bar.addClassName("mf-message-bar");
        return bar;
    }

    private void askToDelete(String id) {
        Confirmation.ask(
                getTranslation("message.delete.question"),
                getTranslation("message.delete.consequence"),
                getTranslation("message.delete"),
                () -> {
                    Optional<String> next = list.neighbour(1).or(() -> list.neighbour(-1));
                    mail.delete(id);
                    Notice.done(getTranslation("message.deleted"));
                    go.accept(next.map(place::opening).orElseGet(place::list), false);
                });
    }

    private EmptyState nothingOpen() {
        if (busy) {
            return new EmptyState(
                    Glyph.MAIL, getTranslation("message.busy"), getTranslation("refusal.reading-busy"), again());
        }
        return place.message().isPresent()
                ? new EmptyState(Glyph.ENDED, getTranslation("message.gone"), getTranslation("message.gone.words"))
                : new EmptyState(Glyph.MAIL, getTranslation("message.none"), getTranslation("message.none.words"));
    }

    private Button again() {
        return new Button(getTranslation("message.busy.again"), click -> show(place));
    }

    /** Looks again at what the address holds. */
    void refresh() {
        list.refresh();
        recount();
    }

    /** Says how many messages there are, and aloud to a screen reader when there are more than before. */
    private void recount() {
        int now = mail.count();
        count.setText(getTranslation("messages.count", now));
        if (now > counted) {
            getElement().executeJs("window.mayfly?.say($0)", getTranslation("inbox.arrived"));
        }
        counted = now;
    }
}
