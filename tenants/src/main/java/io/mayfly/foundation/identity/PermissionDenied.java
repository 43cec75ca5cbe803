package io.mayfly.foundation.identity;

import io.mayfly.kernel.Refusal;

/** The caller's roles don't include what the call needs. */
public final class PermissionDenied extends Refusal {
    public PermissionDenied(Permission missing) {
        super(
                Kind.FORBIDDEN,
                "permission-denied",
                "Your roles don't include " + missing + "; ask an owner of your organisation",
                missing);
    }
}
