package io.mayfly.webapp.console.component;

import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list that comes in pages, as a grid scrolls through it: pages are fetched as far as somebody has looked, and kept.
 */
public final class PagedRows<T> {
    private final Function<PageRequest, Page<T>> pages;
    private final List<T> seen = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private boolean begun;

    public PagedRows(Function<PageRequest, Page<T>> pages) {
        this.pages = pages;
    }

    public Stream<T> slice(int offset, int limit) {
        if (offset == 0) {
            startAgain();
        }
        while (seen.size() < offset + limit && (!begun || next.isPresent())) {
            fetch();
        }
        return seen.stream().skip(offset).limit(limit);
    }

    /** How many have been fetched. */
    public int seen() {
        return seen.size();
    }

    /** Whether all have been fetched. */
    public boolean isWhole() {
        return begun && next.isEmpty();
    }

    /** Forgets what was fetched. */
    public void startAgain() {
        seen.clear();
        next = Optional.empty();
        begun = false;
    }

    private void fetch() {
        Page<T> page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, next.map(Cursor::decode)));
        seen.addAll(page.items());
        next = page.next();
        begun = true;
    }
}
