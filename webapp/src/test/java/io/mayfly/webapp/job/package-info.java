/** Proofs about package job. */
@NullMarked
package io.mayfly.webapp.job;

import org.jspecify.annotations.NullMarked;
