/** Hibernate persistence of the audit log. */
@NullMarked
package io.mayfly.foundation.audit.persistence;

import org.jspecify.annotations.NullMarked;
