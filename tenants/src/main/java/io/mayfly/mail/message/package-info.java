/** Received messages: envelope, what lists show, and the sealed content. */
@NullMarked
package io.mayfly.mail.message;

import org.jspecify.annotations.NullMarked;
