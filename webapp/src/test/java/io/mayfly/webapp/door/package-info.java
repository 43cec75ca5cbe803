/** Proofs about package door. */
@NullMarked
package io.mayfly.webapp.door;

import org.jspecify.annotations.NullMarked;
