/**
 * Holds calls and answers against the system's own description of its API (OpenAPI 3.1), and notes what of it was never
 * seen.
 */
@NullMarked
package io.mayfly.e2e.contract;

import org.jspecify.annotations.NullMarked;
