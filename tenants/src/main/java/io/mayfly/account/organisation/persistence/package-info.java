/** Hibernate persistence of tenants and members. */
@NullMarked
package io.mayfly.account.organisation.persistence;

import org.jspecify.annotations.NullMarked;
