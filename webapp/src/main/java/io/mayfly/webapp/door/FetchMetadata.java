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

    /** Whether somebody goes there, rather than a script of a page's; of old browsers it is known by what they would read. */
    public static boolean isForPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accepted = request.getHeader("Accept");
        return mode == null ? accepted != null && accepted.contains("text/html") : mode.equals("navigate");
    }

    /** Whether it is to be a page of its own, in a window that shows our address. */
    public static boolean isForWindow(HttpServletRequest request) {
        String place = request.getHeader("Sec-Fetch-Dest");
        return place == null ? isForPage(request) : place.equals("document");
    }

    /** Whether somebody else's page has led here, as by a link in a mail. */
    public static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && ELSEWHERE.contains(site);
    }
}
