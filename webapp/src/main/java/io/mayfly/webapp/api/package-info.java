/** The API under {@code /api}: parses to values, calls one use case, answers a record. */
@NullMarked
package io.mayfly.webapp.api;

import org.jspecify.annotations.NullMarked;
