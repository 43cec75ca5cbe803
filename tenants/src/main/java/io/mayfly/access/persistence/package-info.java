/** Hibernate persistence of API keys and idempotency keys. */
@NullMarked
package io.mayfly.access.persistence;

import org.jspecify.annotations.NullMarked;
