package io.mayfly.webapp.console.inbox;

import io.mayfly.mail.message.MessageDetails;

/** Where the parts of a message are served. */
final class MailLinks {
    static final String FRAME = "mail-frame";
    static final String FILE = "mail-file";
    static final String RAW = "raw";
    static final String ALL = "all.zip";
    static final String SHOW = "show";

    private MailLinks() {}

    static String frame(MessageDetails message, boolean images) {
        return FRAME + "/" + place(message) + "?images=" + (images ? "1" : "0");
    }

    static String raw(MessageDetails message) {
        return FILE + "/" + place(message) + "/" + RAW;
    }

    static String attachment(MessageDetails message, int number) {
        return FILE + "/" + place(message) + "/" + number;
    }

    /** All attachments as one file. */
    static String attachments(MessageDetails message) {
        return FILE + "/" + place(message) + "/" + ALL;
    }

    /** An attachment that is a picture, to be looked at. */
    static String picture(MessageDetails message, int number) {
        return attachment(message, number) + "?" + SHOW + "=1";
    }

    private static String place(MessageDetails message) {
        return message.address() + "/" + message.id();
    }
}
