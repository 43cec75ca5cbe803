package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.mayfly.kernel.MessageId;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.webapp.console.component.ListPlace;
import io.mayfly.webapp.console.component.NoRows;
import io.mayfly.webapp.console.component.RowOpening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages of an address as rows, newest first; the open one is marked. */
final class MessageList extends Grid<MessageDetails> {
    /** Where the rows come from. */
    interface Source {
        /** @param search what they have to have, or nothing for all */
        List<MessageDetails> slice(String search, int offset, int limit);

        int count(String search);

        /** Whether it is about to be deleted. */
        boolean isGoing(MessageId message);
    }

    private static final String ROW = """
        <a class="mf-row ${item.unread ? 'unread' : ''} ${item.going ? 'going' : ''}" href="${item.href}" data-id="${item.id}" tabindex="-1" aria-current="${item.open}">
          <span class="who">${item.who}</span><mf-time at="${item.at}" form="short"></mf-time>
          <span class="about">${item.going ? html`<mf-icon name="trash"></mf-icon> <span class="mf-hidden">${item.going}</span>` : ''}${item.part ? html`<span class="mf-part" title="${item.part}"><mf-icon name="warning"></mf-icon><span class="mf-hidden">${item.part}</span></span> ` : ''}${item.clip ? html`<mf-icon name="clip"></mf-icon> ` : ''}${item.about}</span>
          <span class="peek">${item.peek}</span>
        </a>\
        """;

    private static final String MARK = """
            this.querySelectorAll('a.mf-row').forEach(row => row.setAttribute('aria-current', row.dataset.id === $0))""";

    private final transient Source source;
    private final Map<MessageId, Integer> positions = new HashMap<>();
    private final NoRows noRows;
    private transient InboxPlace place;

    MessageList(InboxPlace place, Source source, Component empty) {
        this.place = place;
        this.source = source;
        this.noRows = new NoRows(this, empty);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("inbox.list"));
        addColumn(LitRenderer.<MessageDetails>of(ROW)
                .withProperty("id", row -> row.id().toString())
                .withProperty("unread", row -> !row.read())
                .withProperty("open", row -> isOpen(row) ? "true" : "false")
                .withProperty(
                        "href",
                        row -> InboxNavigation.location(
                                        this.place.opening(row.id().toString()))
                                .getPathWithQueryParameters())
                .withProperty("who", row -> who(row.summary().from()))
                .withProperty("at", row -> row.arrival().receivedAt().toEpochMilli())
                .withProperty("part", row -> row.summary().incomplete() ? getTranslation("message.part") : "")
                .withProperty("going", row -> source.isGoing(row.id()) ? getTranslation("message.going.state") : "")
                .withProperty("clip", row -> row.summary().attachmentCount() > 0)
                .withProperty("about", this::about)
                .withProperty("peek", row -> row.summary().preview()));
        setSelectionMode(SelectionMode.MULTI);
        setItemSelectableProvider(row -> !source.isGoing(row.id()));
        setPartNameGenerator(row -> row.read() ? "read" : "unread");
        setDataProvider(new CallbackDataProvider<>(
                this::fetch, query -> noRows.asking(() -> source.count(this.place.search())), MessageDetails::id));
        setSizeFull();
        ListPlace.keep(this);
        RowOpening.byEnter(this);
    }

    private Stream<MessageDetails> fetch(Query<MessageDetails, Void> query) {
        List<MessageDetails> rows =
                noRows.asking(() -> source.slice(place.search(), query.getOffset(), query.getLimit()));
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i).id(), query.getOffset() + i);
        }
        return rows.stream();
    }

    private boolean isOpen(MessageDetails row) {
        return place.message().filter(row.id().toString()::equals).isPresent();
    }

    private static String who(Mailbox from) {
        return from.name().isEmpty() ? from.address() : from.name();
    }

    private String about(MessageDetails row) {
        String subject = row.summary().subject();
        return subject.isEmpty() ? getTranslation("message.nosubject") : subject;
    }

    /** Lists what is sought at the place, and marks the message that is open there. */
    void show(InboxPlace shown) {
        if (!shown.search().equals(place.search())) {
            positions.clear();
            deselectAll();
        }
        place = shown;
        // At once, as the rows may be long in coming, or not come at all.
        getElement().executeJs(MARK, shown.message().orElse(""));
        getDataProvider().refreshAll();
    }

    void refresh() {
        positions.clear();
        getDataProvider().refreshAll();
    }

    /** Says why there are no rows when there are none. */
    void because(Component reason) {
        noRows.because(reason);
    }

    /** Chooses the first messages, as many as are changed at once. */
    void selectFirst(int most) {
        asMultiSelect()
                .select(source.slice(place.search(), 0, most).stream()
                        .filter(row -> !source.isGoing(row.id()))
                        .toList());
    }

    /** The message that many rows after the open one; the first when none is open. */
    Optional<String> neighbour(int rows) {
        int open = place.message()
                .flatMap(id -> positions.keySet().stream()
                        .filter(known -> known.toString().equals(id))
                        .findFirst())
                .map(positions::get)
                .orElse(-1);
        int wanted = open < 0 ? 0 : open + rows;
        return wanted < 0
                ? Optional.empty()
                : source.slice(place.search(), wanted, 1).stream()
                        .findFirst()
                        .map(message -> message.id().toString());
    }
}
