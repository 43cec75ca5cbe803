package io.mayfly.foundation.database;

/** The database's schema is too old or too new for this build; the message says which, and what to do. */
public final class UnfitSchema extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnfitSchema(String message) {
        super(message);
    }
}
