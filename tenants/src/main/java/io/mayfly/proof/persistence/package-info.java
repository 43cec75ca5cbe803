/** Hibernate persistence of the audit log. */
@NullMarked
package io.mayfly.proof.persistence;

import org.jspecify.annotations.NullMarked;
