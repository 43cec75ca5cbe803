package io.mayfly.e2e.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How many bytes a view costs a browser that has nothing of it yet, as they came over the wire. */
public record Weight(Map<String, Long> bytes) {
    /** Opens a view with nothing cached. */
    public static Weight ofCold(Visit visit, String view) {
        CDPSession protocol = visit.page().context().newCDPSession(visit.page());
        Map<String, String> urls = new ConcurrentHashMap<>();
        Map<String, Long> sizes = new ConcurrentHashMap<>();
        protocol.on(
                "Network.responseReceived",
                received -> urls.put(
                        id(received),
                        received.getAsJsonObject("response").get("url").getAsString()));
        protocol.on(
                "Network.loadingFinished",
                finished -> sizes.merge(
                        id(finished), finished.get("encodedDataLength").getAsLong(), Long::sum));
        protocol.send("Network.enable");
        protocol.send("Network.clearBrowserCache");
        visit.open(view);
        visit.frame().waitFor();
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        protocol.detach();
        Map<String, Long> bytes = new TreeMap<>();
        sizes.forEach((id, size) -> bytes.merge(urls.getOrDefault(id, id), size, Long::sum));
        return new Weight(bytes);
    }

    /** The page that a browser is at, as it comes over the wire, before any script has run. */
    public static String bareOf(Visit visit) {
        return visit.page().context().request().get(visit.page().url()).text();
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        bytes.forEach((url, size) -> text.append("%8d %s%n".formatted(size, url)));
        return text.append("%8d in all%n".formatted(total())).toString();
    }
}
