/** A mail between the end of its content and the reply. */
@NullMarked
package io.mayfly.gateway.transaction;

import org.jspecify.annotations.NullMarked;
