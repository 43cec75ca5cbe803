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

/** A message's tabs; each is filled when it is first looked at. */
final class MessageTabs extends TabSheet {
    private final transient OpenMessage message;
    private final Map<MessageTab, Tab> tabs = new EnumMap<>(MessageTab.class);
    private final Map<MessageTab, Div> places = new EnumMap<>(MessageTab.class);
    private final Set<MessageTab> filled = EnumSet.noneOf(MessageTab.class);

    MessageTabs(OpenMessage message, Optional<MessageTab> wanted, Consumer<MessageTab> chosen) {
        this.message = message;
        addThemeVariants(TabSheetVariant.LUMO_TABS_SMALL);
        for (MessageTab kind : MessageTab.values()) {
            if (has(kind)) {
                Div place = new Div();
                place.addClassName("mf-tab");
                places.put(kind, place);
                tabs.put(kind, add(label(kind), place));
            }
        }
        MessageTab first = wanted.filter(tabs::containsKey).orElseGet(this::best);
        setSelectedTab(tabs.get(first));
        fill(first);
        addSelectedChangeListener(change -> tabs.forEach((kind, tab) -> {
            if (tab.equals(change.getSelectedTab())) {
                fill(kind);
                chosen.accept(kind);
            }
        }));
    }

    private boolean has(MessageTab kind) {
        return switch (kind) {
            case HTML -> message.content().html().isPresent();
            case ATTACHMENTS -> !message.content().attachments().isEmpty();
            case TEXT, HEADERS, RAW, DETAILS -> true;
        };
    }

    private MessageTab best() {
        boolean plain = message.content().text().filter(text -> !text.isBlank()).isPresent();
        return plain || !has(MessageTab.HTML) ? MessageTab.TEXT : MessageTab.HTML;
    }

    private String label(MessageTab kind) {
        return getTranslation(
                "message.tab." + kind.symbol(), message.content().attachments().size());
    }

    private void fill(MessageTab kind) {
        Div place = places.get(kind);
        if (place != null && filled.add(kind)) {
            place.add(content(kind));
        }
    }

    private Component content(MessageTab kind) {
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
