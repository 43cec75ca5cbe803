/** Proofs about package live. */
@NullMarked
package io.mayfly.webapp.live;

import org.jspecify.annotations.NullMarked;
