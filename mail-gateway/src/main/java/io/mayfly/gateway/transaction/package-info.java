/** A mail between the end of its content and the reply: what mailets read, find out and decide, until it is delivered. */
@NullMarked
package io.mayfly.gateway.transaction;

import org.jspecify.annotations.NullMarked;
