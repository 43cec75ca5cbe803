package io.mayfly.webapp.console.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to look at a message. */
enum MessageTab {
    HTML,
    TEXT,
    ATTACHMENTS,
    HEADERS,
    RAW,
    DETAILS;

    /** Its name in the URL. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MessageTab> named(String symbol) {
        return Stream.of(values()).filter(tab -> tab.symbol().equals(symbol)).findFirst();
    }
}
