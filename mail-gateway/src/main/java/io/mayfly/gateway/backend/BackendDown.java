package io.mayfly.gateway.backend;

import java.io.Serial;

/** The database has not been reached since the start, or not in a shape that this build knows; clients are told to come back. */
final class BackendDown extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BackendDown(String message) {
        super(message, null, false, false);
    }
}
