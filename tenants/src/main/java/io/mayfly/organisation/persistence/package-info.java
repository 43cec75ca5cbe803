/** Hibernate persistence of tenants and members. */
@NullMarked
package io.mayfly.organisation.persistence;

import org.jspecify.annotations.NullMarked;
