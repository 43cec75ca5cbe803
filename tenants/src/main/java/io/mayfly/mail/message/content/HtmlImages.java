package io.mayfly.mail.message.content;

import io.mayfly.kernel.Caseless;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The images that one HTML asks for: what becomes of each, and what there was of them. */
final class HtmlImages {
    private final List<Attachment> attachments;
    private final SanitizedHtml.RemoteImages remote;
    private int room;
    private boolean tooMuch;
    private boolean remoteOnes;
    private int trackers;

    /** @param room for the bytes of all inline images together, since one can be asked for any number of times */
    HtmlImages(List<Attachment> attachments, SanitizedHtml.RemoteImages remote, int room) {
        this.room = room;
        this.attachments = attachments;
        this.remote = remote;
    }

    /** From where an image is to come that the HTML asks for there, if it is shown. */
    Optional<String> source(String wanted) {
        String source = wanted.strip();
        if (Caseless.startsWith(source, "cid:")) {
            return inlined(source.substring("cid:".length()));
        }
        boolean fromOutside = isOutside(source);
        remoteOnes |= fromOutside;
        return fromOutside && remote == SanitizedHtml.RemoteImages.SHOWN ? Optional.of(source) : Optional.empty();
    }

    /** Whether what the HTML asks for there would be had from somebody else. */
    static boolean isOutside(String wanted) {
        String source = wanted.strip();
        return Caseless.startsWith(source, "https://") || Caseless.startsWith(source, "http://");
    }

    /** Counts an image that is asked for only to tell that somebody reads. */
    void noteTracker() {
        trackers++;
    }

    int trackers() {
        return trackers;
    }

    private Optional<String> inlined(String url) {
        String contentId = identity(url);
        return attachments.stream()
                .filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .filter(part -> part.image().isPresent())
                .findFirst()
                .filter(this::fits)
                .flatMap(part -> part.image()
                        .map(bytes -> "data:" + part.mediaType() + ";base64,"
                                + Base64.getEncoder().encodeToString(bytes)));
    }

    /** The identity in the URL has its odd characters as hexadecimal digits (RFC 2392 §2). */
    static String identity(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private boolean fits(Attachment part) {
        boolean fits = part.size() <= room;
        room -= fits ? part.size() : 0;
        tooMuch |= !fits;
        return fits;
    }

    /** Whether one was left out because it would have been too much. */
    boolean areTooMuch() {
        return tooMuch;
    }

    /** Whether the HTML asks for images from outside. */
    boolean hasRemoteOnes() {
        return remoteOnes;
    }
}
