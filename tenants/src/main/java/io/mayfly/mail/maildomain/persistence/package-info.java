/** Hibernate persistence of mail domains. */
@NullMarked
package io.mayfly.mail.maildomain.persistence;

import org.jspecify.annotations.NullMarked;
