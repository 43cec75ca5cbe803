package io.mayfly.webapp.security;

import io.mayfly.webapp.composition.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a request comes from: the peer, or whom a proxy names that the settings trust. Of several names in
 * {@code X-Forwarded-For} the last one not trusted counts, because what stands before it is the client's own word.
 */
class ClientAddress {
    private static final int MAX_LENGTH = 45;

    private final List<String> trustedProxies;

    @Inject
    ClientAddress(Settings settings) {
        this(settings.trustedProxies());
    }

    ClientAddress(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!trustedProxies.contains(peer)) {
            return peer;
        }
        List<String> chain = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> chain.addAll(List.of(header.split(","))));
        return chain.reversed().stream()
                .map(String::strip)
                .filter(hop -> !trustedProxies.contains(hop))
                .findFirst()
                .filter(ClientAddress::isAddress)
                .orElse(peer);
    }

    private static boolean isAddress(String text) {
        return text.length() <= MAX_LENGTH && text.matches("[0-9a-fA-F.:]+");
    }
}
