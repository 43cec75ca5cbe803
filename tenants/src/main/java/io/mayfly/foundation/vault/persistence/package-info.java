/** Hibernate persistence of wrapped keys. */
@NullMarked
package io.mayfly.foundation.vault.persistence;

import org.jspecify.annotations.NullMarked;
