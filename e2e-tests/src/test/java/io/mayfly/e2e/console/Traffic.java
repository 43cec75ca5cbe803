package io.mayfly.e2e.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What a browser has asked for, and what of it is still to be answered. */
final class Traffic {
    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private final Set<String> paths = new ConcurrentSkipListSet<>();
    private final Set<Request> unanswered = ConcurrentHashMap.newKeySet();

    Traffic(BrowserContext context) {
        context.onRequest(request -> {
            URI uri = URI.create(request.url());
            if (uri.getHost() != null) {
                hosts.add(uri.getHost());
                paths.add(uri.getPath());
                unanswered.add(request);
            }
        });
        context.onRequestFinished(unanswered::remove);
        context.onRequestFailed(unanswered::remove);
    }

    Set<String> hosts() {
        return hosts;
    }

    Set<String> paths() {
        return paths;
    }

    /** Does something with a page; where that comes to no end, the failure says where the page stands and what it waits for. */
    void tellingOfStandstill(Page page, Runnable deed) {
        try {
            deed.run();
        } catch (TimeoutError late) {
            List<String> open = unanswered.stream()
                    .map(request -> request.method() + " " + request.url())
                    .toList();
            throw new AssertionError(
                    "At %s, titled \"%s\", unanswered %s".formatted(page.url(), page.title(), open), late);
        }
    }
}
