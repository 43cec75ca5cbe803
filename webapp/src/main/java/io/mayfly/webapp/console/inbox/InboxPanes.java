package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mayfly.kernel.MessageId;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.EmptyState;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.SearchField;
import io.mayfly.webapp.door.Outage;
import java.util.List;
import java.util.function.BiConsumer;

/** The list of messages beside the one that is open; on a narrow screen one of both. */
@StyleSheet("context://css/inbox.css")
final class InboxPanes extends Div {
    private final transient AddressMail mail;
    /** Goes to another place: as a step in the history, or instead of the present one. */
    private final transient BiConsumer<InboxPlace, Boolean> go;

    private final MessageList list;
    private final SearchField search;
    private final OpenedPane pane;
    private final Span count = new Span();
    private final Button previous =
            MessagePane.action(Glyph.UP, getTranslation("message.previous"), "k", () -> move(-1));
    private final Button next = MessagePane.action(Glyph.DOWN, getTranslation("message.next"), "j", () -> move(1));
    private final Button open = MessagePane.action(Glyph.OPEN, getTranslation("message.open"), "o", this::openOrFocus);
    private transient InboxPlace place;
    private int counted = Integer.MAX_VALUE;

    InboxPanes(InboxPlace place, AddressMail mail, BiConsumer<InboxPlace, Boolean> go) {
        this.place = place;
        this.mail = mail;
        this.go = go;
        this.list = new MessageList(place, mail, nothingListed());
        this.search = new SearchField(getTranslation("inbox.search"), this::searchFor);
        MessageDeletions deletions = new MessageDeletions(mail, this, this::refresh);
        this.pane = new OpenedPane(mail, go, list, deletions);
        count.addClassName("mf-quiet");
        Div listed = new Div(search, listBar(), list, new ListBar(mail, list, deletions, this::leave));
        listed.addClassName("mf-list");
        addClassName("mf-inbox");
        add(listed, pane);
    }

    private Div listBar() {
        Span space = new Span();
        space.addClassName("mf-grow");
        Div bar = new Div(count, space, previous, next, open);
        bar.addClassName("mf-message-bar");
        return bar;
    }

    private EmptyState nothingListed() {
        return place.search().isEmpty()
                ? new EmptyState(
                        Glyph.MAIL,
                        getTranslation("inbox.empty"),
                        getTranslation("inbox.empty.words"),
                        new CopyButton(place.address(), "address.copy").withText())
                : new EmptyState(Glyph.SEARCH, getTranslation("inbox.unfound"), getTranslation("inbox.unfound.words"));
    }

    private void move(int rows) {
        list.neighbour(rows).ifPresent(id -> go.accept(place.opening(id), false));
    }

    private void openOrFocus() {
        if (!pane.focusMessage()) {
            move(0);
        }
    }

    /** Typing changes the step of the history that one is in. */
    private void searchFor(String words) {
        place = place.searching(words);
        go.accept(place, true);
        show(place);
    }

    /** Opens none any more, if one of these is open. */
    private void leave(List<MessageId> going) {
        boolean open = place.message()
                .filter(id -> going.stream().anyMatch(each -> each.toString().equals(id)))
                .isPresent();
        if (open) {
            go.accept(place.list(), false);
        }
    }

    /** Shows the message of the place, or that none is open. */
    void show(InboxPlace shown) {
        place = shown;
        search.show(shown.search());
        list.because(nothingListed());
        // First of all, as whatever comes of opening it, this message is the one that was chosen.
        list.show(shown);
        pane.show(shown);
        getElement().setAttribute("open", shown.message().isPresent());
        recount();
    }

    /** Looks again at what the address holds. */
    void refresh() {
        list.refresh();
        pane.arrange();
        recount();
    }

    /** Counts, if the database answers; the list says it when it doesn't, and one such word is enough. */
    @SuppressWarnings("checkstyle:illegalcatch") // that the database is away comes wrapped in anything
    private void recount() {
        try {
            sayCount();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            count.setText("");
        }
    }

    /** Says how many messages there are, and aloud to a screen reader when there are more than before. */
    private void sayCount() {
        int now = mail.count(place.search());
        boolean all = mail.isWhollySearched(place.search());
        count.setText(getTranslation(all ? "messages.count" : "inbox.found.some", now));
        if (now > counted && place.search().isEmpty()) {
            getElement().executeJs("window.mayfly?.say($0)", getTranslation("inbox.arrived"));
        }
        List.of(previous, next).forEach(way -> way.setEnabled(now > 0));
        open.setEnabled(now > 0 || place.message().isPresent());
        counted = place.search().isEmpty() ? now : Integer.MAX_VALUE;
    }
}
