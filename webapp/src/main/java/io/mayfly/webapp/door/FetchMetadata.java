package io.mayfly.webapp.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a browser tells of how it came to ask (W3C Fetch Metadata Request Headers). A page can't forge it; programs and old
 * browsers say nothing.
 */
public final class FetchMetadata {
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private FetchMetadata() {}

    /** Whether the answer goes into a frame. */
    public static boolean isForFrame(HttpServletRequest request) {
        return "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Whether it is to be a page of its own, in a window that shows our address. */
    public static boolean isForWindow(HttpServletRequest request) {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Whether somebody else's page has led here, as by a link in a mail. */
    public static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && ELSEWHERE.contains(site);
    }
}
