/** Hibernate persistence of events. */
@NullMarked
package io.mayfly.event.persistence;

import org.jspecify.annotations.NullMarked;
