/** Hibernate persistence of wrapped keys. */
@NullMarked
package io.mayfly.vault.persistence;

import org.jspecify.annotations.NullMarked;
