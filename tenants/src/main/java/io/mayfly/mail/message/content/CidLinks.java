package io.mayfly.mail.message.content;

import java.util.HashSet;
import java.util.Set;

/** The parts of its message that an HTML shows in their place, by their identities (RFC 2392 §2). */
final class CidLinks {
    private static final String SCHEME = "cid:";
    private static final String ENDS = "\"'<>() \t\r\n";

    private CidLinks() {}

    static Set<String> in(String html) {
        Set<String> found = new HashSet<>();
        int colon = html.indexOf(':');
        while (colon >= 0) {
            int begin = colon - SCHEME.length() + 1;
            if (begin >= 0 && html.regionMatches(true, begin, SCHEME, 0, SCHEME.length())) {
                found.add(HtmlImages.identity(html.substring(colon + 1, end(html, colon + 1))));
            }
            colon = html.indexOf(':', colon + 1);
        }
        return found;
    }

    private static int end(String html, int from) {
        int end = from;
        while (end < html.length() && ENDS.indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
