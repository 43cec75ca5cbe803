/** Hibernate persistence of temp addresses. */
@NullMarked
package io.mayfly.mail.tempaddress.persistence;

import org.jspecify.annotations.NullMarked;
