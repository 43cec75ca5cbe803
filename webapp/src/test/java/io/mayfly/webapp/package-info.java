/** Proofs about the web application as a whole. */
@NullMarked
package io.mayfly.webapp;

import org.jspecify.annotations.NullMarked;
