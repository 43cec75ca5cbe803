/** Idempotency keys in the database. */
@NullMarked
package io.mayfly.foundation.idempotency.persistence;

import org.jspecify.annotations.NullMarked;
