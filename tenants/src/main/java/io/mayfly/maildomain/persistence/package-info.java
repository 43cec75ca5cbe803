/** Hibernate persistence of mail domains. */
@NullMarked
package io.mayfly.maildomain.persistence;

import org.jspecify.annotations.NullMarked;
