package io.mayfly.mail.message.content;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The images that one HTML asks for: what becomes of each, and what there was of them. */
final class HtmlImages {
    private static final int LARGEST_INLINE = 5 << 20;

    private static final Set<String> INLINE_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final List<Attachment> attachments;
    private final SanitizedHtml.RemoteImages remote;
    private int room;
    private boolean tooMuch;
    private boolean remoteOnes;

    /** @param room for the bytes of all inline images together, since one can be asked for any number of times */
    HtmlImages(List<Attachment> attachments, SanitizedHtml.RemoteImages remote, int room) {
        this.room = room;
        this.attachments = attachments;
        this.remote = remote;
    }

    /** From where an image is to come that the HTML asks for there, or null when it isn't shown. */
    @Nullable String source(String wanted) {
        String source = wanted.strip();
        if (startsWith(source, "cid:")) {
            return inlined(source.substring("cid:".length())).orElse(null);
        }
        boolean fromOutside = startsWith(source, "https://") || startsWith(source, "http://");
        remoteOnes |= fromOutside;
        return fromOutside && remote == SanitizedHtml.RemoteImages.SHOWN ? source : null;
    }

    private static boolean startsWith(String source, String scheme) {
        return source.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private Optional<String> inlined(String contentId) {
        return attachments.stream()
                .filter(part -> part.contentId().filter(contentId::equals).isPresent())
                .filter(part -> INLINE_TYPES.contains(part.mediaType()) && part.bytes().length <= LARGEST_INLINE)
                .findFirst()
                .filter(this::fits)
                .map(part -> "data:" + part.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(part.bytes()));
    }

    private boolean fits(Attachment part) {
        boolean fits = part.bytes().length <= room;
        room -= fits ? part.bytes().length : 0;
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
