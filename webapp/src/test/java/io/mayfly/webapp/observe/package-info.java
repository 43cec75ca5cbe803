/** Proofs about package observe. */
@NullMarked
package io.mayfly.webapp.observe;

import org.jspecify.annotations.NullMarked;
