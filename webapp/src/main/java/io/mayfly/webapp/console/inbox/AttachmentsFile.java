package io.mayfly.webapp.console.inbox;

import io.mayfly.kernel.Caseless;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.content.Attachment;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All attachments of a message as one ZIP file, written while they are decoded, so that none of it is held. */
final class AttachmentsFile {
    private AttachmentsFile() {}

    /** @throws IOException when the reader goes away, or when not all of it could be read in time */
    static void write(OpenMessage message, OutputStream out) throws IOException {
        List<String> names = names(message.content().attachments());
        message.keepRawOnly();
        ZipOutputStream zip = new ZipOutputStream(out);
        // Most attachments are compressed already, and the time for reading is short.
        zip.setLevel(Deflater.NO_COMPRESSION);
        int written = message.writeAttachments(number -> {
            zip.putNextEntry(new ZipEntry(names.get(number - 1)));
            return zip;
        });
        if (written != names.size()) {
            throw new IOException("Only " + written + " of " + names.size() + " attachments could be read in time");
        }
        zip.finish();
    }

    /** Names that are safe to be saved under and differ from each other, in any case of their letters. */
    static List<String> names(List<Attachment> attachments) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            String name = SafeFileName.of(attachments.get(i).name()).value();
            String own = name;
            for (int number = i + 1; !taken.add(Caseless.folded(own)); number++) {
                own = numbered(name, number);
            }
            names.add(own);
        }
        return names;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem + " (" + number + ")" + (dot > 0 ? name.substring(dot) : "");
    }
}
