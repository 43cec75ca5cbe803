package io.mayfly.webapp.api.http;

import io.mayfly.kernel.Invalid;

/**
 * What a call brings along: a body, or parameters that belong together. It is held against its own rules before the call's
 * method begins, so that all that is wrong with one request is told at once, wherever it stands.
 */
public interface Checked {
    /** @throws Invalid that tells all values that can't be read or that never hold */
    void check();
}
