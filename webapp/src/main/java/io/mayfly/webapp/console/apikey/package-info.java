/** A member's own API keys. */
@NullMarked
package io.mayfly.webapp.console.apikey;

import org.jspecify.annotations.NullMarked;
