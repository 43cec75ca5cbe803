/** A member's own API keys. */
@NullMarked
package io.mayfly.webapp.console.key;

import org.jspecify.annotations.NullMarked;
