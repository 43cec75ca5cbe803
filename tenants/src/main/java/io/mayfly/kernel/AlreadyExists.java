package io.mayfly.kernel;

/** A tenant, member or claim of this name exists. */
public final class AlreadyExists extends Refusal {
    public AlreadyExists(String what) {
        super(Kind.CONFLICT, "already-exists", what + " exists already", what);
    }
}
