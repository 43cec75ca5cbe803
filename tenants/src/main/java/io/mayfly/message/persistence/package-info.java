/** Hibernate persistence of messages and the content store in MariaDB. */
@NullMarked
package io.mayfly.message.persistence;

import org.jspecify.annotations.NullMarked;
