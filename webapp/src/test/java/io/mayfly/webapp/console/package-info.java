/** Proofs about package console. */
@NullMarked
package io.mayfly.webapp.console;

import org.jspecify.annotations.NullMarked;
