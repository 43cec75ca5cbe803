/** Received messages: envelope, what lists show, and the sealed content. */
@NullMarked
package io.mayfly.message;

import org.jspecify.annotations.NullMarked;
