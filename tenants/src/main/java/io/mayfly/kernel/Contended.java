package io.mayfly.kernel;

/** So much happened to the same rows at once that the work was not done; it may succeed when it is asked for again. */
public final class Contended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contended(RuntimeException lost) {
        super("Lost its race in the database", lost, false, false);
    }

    private Contended(String message) {
        super(message, null, false, false);
    }

    /** Others came first, and it has not begun. */
    public static Contended waitedTooLong() {
        return new Contended("Waited too long for its turn");
    }
}
