/** Where sealed contents lie. */
@NullMarked
package io.mayfly.mail.message.store;

import org.jspecify.annotations.NullMarked;
