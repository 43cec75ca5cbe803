/** Hibernate persistence of messages and the content store in MariaDB. */
@NullMarked
package io.mayfly.mail.message.persistence;

import org.jspecify.annotations.NullMarked;
