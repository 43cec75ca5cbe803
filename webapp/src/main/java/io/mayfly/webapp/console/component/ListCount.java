package io.mayfly.webapp.console.component;

import com.vaadin.flow.component.Component;

/** How many rows a list has that comes in pages; as long as not all have come, how many there are at least. */
public final class ListCount {
    private ListCount() {}

    public static String of(PagedRows<?> rows, Component speaker) {
        return speaker.getTranslation(rows.isWhole() ? "rows.count" : "rows.count.more", rows.seen());
    }
}
