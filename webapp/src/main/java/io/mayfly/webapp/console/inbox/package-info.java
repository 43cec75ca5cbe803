/** The messages of an address, and one of them opened. */
@NullMarked
package io.mayfly.webapp.console.inbox;

import org.jspecify.annotations.NullMarked;
