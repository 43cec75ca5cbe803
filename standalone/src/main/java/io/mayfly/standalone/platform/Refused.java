package io.mayfly.standalone.platform;

/** A door of the running system said no, or nothing; the message says why, in words for the operator. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String problem;

    Refused(int status, String problem, String message) {
        super(message);
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status, 0 when nobody answered at all. */
    public int status() {
        return status;
    }

    /** Whether it is the refusal of this name, such as {@code domain-taken}. */
    public boolean is(String name) {
        return problem.equals(name);
    }

    /** Whether what was asked for could never be, rather than not now. */
    public boolean isMistake() {
        return status == 400 || status == 422;
    }
}
