/** Contents in MariaDB. */
@NullMarked
package io.mayfly.mail.message.store.persistence;

import org.jspecify.annotations.NullMarked;
