package io.mayfly.standalone.process;

/** Something on this machine keeps Mayfly from starting; the message says what, and what to do about it. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
