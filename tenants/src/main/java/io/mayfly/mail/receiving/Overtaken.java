package io.mayfly.mail.receiving;

/**
 * A recipient has changed between the look at it and its counting, perhaps in nothing that matters: a lease may have
 * been extended. Undoes the transaction; what holds now is decided in the next.
 */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("A recipient has changed since it was looked at", null, false, false);
    }
}
