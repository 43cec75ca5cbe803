/** Tells this node's waits, streams and views what happens, as it happens. */
@NullMarked
package io.mayfly.webapp.live;

import org.jspecify.annotations.NullMarked;
