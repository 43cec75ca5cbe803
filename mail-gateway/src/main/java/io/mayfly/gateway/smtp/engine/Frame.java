package io.mayfly.gateway.smtp.engine;

/** What the bytes of a client amount to, one after the other. */
sealed interface Frame {

    /** A command line with its line end. */
    record Command(byte[] line) implements Frame {

        /** Whether it is one of those by which a message comes; the others a client needs a few times at most. */
        boolean leadsToMessage() {
            return is("RCPT") || is("MAIL") || is("DATA") || is("STARTTLS") || is("QUIT");
        }

        /** Whether the line begins with this verb, given in upper case. */
        boolean is(String verb) {
            if (line.length < verb.length()
                    || (line.length > verb.length() && Character.isLetterOrDigit(line[verb.length()]))) {
                return false;
            }
            for (int i = 0; i < verb.length(); i++) {
                if ((line[i] & ~0x20) != verb.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A command line that was too long and has been skipped. */
    record CommandTooLong() implements Frame {}

    /** STARTTLS with more plaintext behind it: an attempt to inject commands into the protected session. */
    record PlaintextAfterStartTls() implements Frame {}

    /** The content after DATA is complete. */
    record EndOfContent() implements Frame {}
}
