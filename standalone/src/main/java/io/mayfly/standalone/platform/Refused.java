package io.mayfly.standalone.platform;

/** A door of the running system said no; the message is what it said. */
public final class Refused extends RuntimeException {
    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status, 0 when nobody answered at all. */
    public int status() {
        return status;
    }
}
