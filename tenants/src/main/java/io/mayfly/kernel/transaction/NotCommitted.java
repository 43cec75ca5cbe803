package io.mayfly.kernel.transaction;

/** The work was done, but the database undid it when it was to commit, as Galera does with the loser of a race. */
public final class NotCommitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotCommitted(Throwable cause) {
        super("The transaction was rolled back at its commit", cause);
    }
}
