package io.mayfly.mail.message.content;

import io.mayfly.mail.message.content.MimeMessage.Body;
import java.io.IOException;
import java.io.InputStream;

/** What who reads the text of a message needs of its parts: the first plain text, or the first HTML when there is none. */
final class TextsToBeRead implements MimeMessage.Bodies {
    private boolean plainSeen;
    private boolean htmlSeen;

    @Override
    public Body of(MimeMessage.Part part, InputStream decoded) throws IOException {
        boolean wanted = part.isText("plain") || part.isText("html") && !htmlSeen;
        plainSeen |= part.isText("plain");
        htmlSeen |= part.isText("html");
        return wanted ? Body.kept(decoded.readAllBytes()) : Body.NONE;
    }

    @Override
    public boolean areAllThere() {
        return plainSeen;
    }
}
