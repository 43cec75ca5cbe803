package io.mayfly.mail.receiving;

/** Between RCPT and the end of DATA a recipient stopped taking mail; undoes the transaction, so that nothing is half-done. */
final class RecipientsHaveChanged extends RuntimeException {
    RecipientsHaveChanged() {
        super("A recipient takes no mail any more", null, false, false);
    }
}
