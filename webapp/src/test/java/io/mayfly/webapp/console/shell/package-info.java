/** Proofs about package shell. */
@NullMarked
package io.mayfly.webapp.console.shell;

import org.jspecify.annotations.NullMarked;
