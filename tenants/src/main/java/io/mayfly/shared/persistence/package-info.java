/** Hibernate's side of transactions and of the binding to a tenant. */
@NullMarked
package io.mayfly.shared.persistence;

import org.jspecify.annotations.NullMarked;
