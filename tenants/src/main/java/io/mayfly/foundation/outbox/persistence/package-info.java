/** Hibernate persistence of deliveries. */
@NullMarked
package io.mayfly.foundation.outbox.persistence;

import org.jspecify.annotations.NullMarked;
