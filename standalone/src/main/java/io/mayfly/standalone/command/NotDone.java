package io.mayfly.standalone.command;

/** What a command was asked for can't be done now; the message says why, in words for the operator. */
public final class NotDone extends RuntimeException {
    NotDone(String message) {
        super(message);
    }

    NotDone(String message, Throwable cause) {
        super(message, cause);
    }
}
