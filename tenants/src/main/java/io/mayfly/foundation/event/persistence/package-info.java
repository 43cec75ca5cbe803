/** Hibernate persistence of events. */
@NullMarked
package io.mayfly.foundation.event.persistence;

import org.jspecify.annotations.NullMarked;
