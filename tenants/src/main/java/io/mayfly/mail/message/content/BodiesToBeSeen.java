package io.mayfly.mail.message.content;

import io.mayfly.mail.message.content.MimeMessage.Body;
import java.io.IOException;
import java.io.InputStream;

/** What a reader needs of the parts of a message: texts, images that its HTML may show, what embedded messages are about. */
final class BodiesToBeSeen {
    private static final int LARGEST_IMAGE = 5 << 20;

    /** Of an embedded message, for its subject. */
    private static final int BEGINNING = 8 << 10;

    private BodiesToBeSeen() {}

    static Body of(MimeMessage.Part part, InputStream decoded) throws IOException {
        if (part.isText()) {
            return Body.kept(decoded.readAllBytes());
        }
        if (part.isMessage()) {
            byte[] beginning = decoded.readNBytes(BEGINNING);
            return new Body(beginning, beginning.length + Body.counted(decoded).size(), false);
        }
        return part.isInlineImage() ? image(decoded) : Body.counted(decoded);
    }

    private static Body image(InputStream decoded) throws IOException {
        byte[] image = decoded.readNBytes(LARGEST_IMAGE + 1);
        return image.length <= LARGEST_IMAGE
                ? Body.kept(image)
                : new Body(
                        Body.NONE.kept(), image.length + Body.counted(decoded).size(), false);
    }
}
