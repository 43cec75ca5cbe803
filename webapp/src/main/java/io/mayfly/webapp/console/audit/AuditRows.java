package io.mayfly.webapp.console.audit;

import io.mayfly.foundation.audit.AuditEvent;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.Page;
import io.mayfly.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The audit log as a grid scrolls through it: pages are fetched as far as somebody has looked, and kept. */
final class AuditRows {
    private final Function<PageRequest, Page<AuditEvent>> pages;
    private final List<AuditEvent> seen = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private boolean begun;

    AuditRows(Function<PageRequest, Page<AuditEvent>> pages) {
        this.pages = pages;
    }

    Stream<AuditEvent> slice(int offset, int limit) {
        if (offset == 0) {
            startAgain();
        }
        while (seen.size() < offset + limit && (!begun || next.isPresent())) {
            fetch();
        }
        return seen.stream().skip(offset).limit(limit);
    }

    private void startAgain() {
        seen.clear();
        next = Optional.empty();
        begun = false;
    }

    private void fetch() {
        Page<AuditEvent> page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, next.map(Cursor::decode)));
        seen.addAll(page.items());
        next = page.next();
        begun = true;
    }
}
