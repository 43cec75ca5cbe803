package io.mayfly.webapp.console.audit;

import io.mayfly.foundation.audit.AuditEntry;
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
    private final Function<PageRequest, Page<AuditEntry>> pages;
    private final List<AuditEntry> seen = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private boolean begun;

    AuditRows(Function<PageRequest, Page<AuditEntry>> pages) {
        this.pages = pages;
    }

    Stream<AuditEntry> slice(int offset, int limit) {
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
        Page<AuditEntry> page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, next.map(Cursor::decode)));
        seen.addAll(page.items());
        next = page.next();
        begun = true;
    }
}
