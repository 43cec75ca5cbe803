package io.mayfly.mail.message.content;

import java.time.Duration;

/**
 * How far a message is read. What goes beyond is stored all the same, shown as far as it was read, and said to be
 * incomplete; the raw message and the attachments that were reached are never cut.
 *
 * @param cpu the processor time that walking through the message may take
 */
record ReadingLimits(Duration cpu) {
    /** Of one header section, a part's or the message's own. */
    static final int HEADER_BYTES = 1 << 20;

    static final int HEADER_FIELDS = 10_000;

    /** Of a field that is taken apart: addresses, parameters, a date, encoded words. */
    static final int FIELD_BYTES = 8 << 10;

    static final int PARAMETERS = 100;
    static final int MAILBOXES = 1_000;
    static final int LEVELS = 100;
    static final int PARTS = 10_000;

    /** Of a text or HTML in an answer that holds both; also how much HTML is made harmless or turned to text. */
    static final int SHOWN_CHARACTERS = 1 << 20;

    static final ReadingLimits AT_RECEIPT = new ReadingLimits(Duration.ofSeconds(1));

    /** With {@link #VIEW} for the text and again for the HTML, opening a message takes two seconds at most. */
    static final ReadingLimits AT_READING = new ReadingLimits(Duration.ofSeconds(1));

    /** The processor time for making one view of an opened message: its text from HTML, or its harmless HTML. */
    static final Duration VIEW = Duration.ofMillis(500);
}
