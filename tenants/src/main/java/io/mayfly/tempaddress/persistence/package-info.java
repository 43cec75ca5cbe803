/** Hibernate persistence of temp addresses. */
@NullMarked
package io.mayfly.tempaddress.persistence;

import org.jspecify.annotations.NullMarked;
