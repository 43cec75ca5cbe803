package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import io.mayfly.mail.message.OpenMessage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A message's tabs; each is filled when it is first looked at, from the message opened again: a page stays open for hours,
 * and what it would hold for so long could be big.
 */
final class MessageTabs extends TabSheet {
    private final transient Supplier<OpenMessage> again;
    private final boolean hasHtml;
    private final boolean hasAttachments;
    /** But for the pictures that the HTML shows in their place: who counts has seen those. */
    private final int attachments;

    private final Map<MessageTab, Tab> tabs = new EnumMap<>(MessageTab.class);
    private final Map<MessageTab, Div> places = new EnumMap<>(MessageTab.class);
    private final Set<MessageTab> filled = EnumSet.noneOf(MessageTab.class);

    /** @param again opens the same message again */
    MessageTabs(
            OpenMessage message,
            Supplier<OpenMessage> again,
            Optional<MessageTab> wanted,
            Consumer<MessageTab> chosen) {
        this.again = again;
        this.hasHtml = message.content().html().isPresent();
        this.hasAttachments = !message.content().attachments().isEmpty();
        this.attachments = message.content().attachments().size()
                - message.content().shownInHtml().size();
        addThemeVariants(TabSheetVariant.LUMO_TABS_SMALL);
        for (MessageTab kind : MessageTab.values()) {
            if (has(kind)) {
                Div place = new Div();
                place.addClassName("mf-tab");
                places.put(kind, place);
                tabs.put(kind, add(label(kind), place));
            }
        }
        MessageTab first = wanted.filter(tabs::containsKey).orElse(hasHtml ? MessageTab.HTML : MessageTab.TEXT);
        setSelectedTab(tabs.get(first));
        fill(first, message);
        addSelectedChangeListener(change -> tabs.forEach((kind, tab) -> {
            if (tab.equals(change.getSelectedTab())) {
                fill(kind);
                chosen.accept(kind);
            }
        }));
    }

    private boolean has(MessageTab kind) {
        return switch (kind) {
            case HTML -> hasHtml;
            case ATTACHMENTS -> hasAttachments;
            case TEXT, HEADERS, RAW, DETAILS -> true;
        };
    }

    private String label(MessageTab kind) {
        return getTranslation("message.tab." + kind.symbol(), attachments);
    }

    private void fill(MessageTab kind) {
        if (!filled.contains(kind)) {
            try (OpenMessage message = again.get()) {
                fill(kind, message);
            }
        }
    }

    private void fill(MessageTab kind, OpenMessage message) {
        Div place = places.get(kind);
        if (place != null && filled.add(kind)) {
            place.add(content(kind, message));
        }
    }

    private static Component content(MessageTab kind, OpenMessage message) {
        return switch (kind) {
            case TEXT -> MessageTexts.readable(message);
            case HTML -> new HtmlFrame(message);
            case ATTACHMENTS -> new AttachmentList(message);
            case HEADERS -> MessageTexts.headers(message);
            case RAW -> MessageTexts.raw(message);
            case DETAILS -> new DeliveryFacts(message.details());
        };
    }

    void focusTab() {
        getElement().executeJs("this.querySelector('vaadin-tab[selected]')?.focus()");
    }
}
