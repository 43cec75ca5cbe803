/** Proofs about package security. */
@NullMarked
package io.mayfly.webapp.door;

import org.jspecify.annotations.NullMarked;
