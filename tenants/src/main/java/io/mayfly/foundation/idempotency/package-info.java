/** Answers that are given once to a request, however often it is repeated. */
@NullMarked
package io.mayfly.foundation.idempotency;

import org.jspecify.annotations.NullMarked;
