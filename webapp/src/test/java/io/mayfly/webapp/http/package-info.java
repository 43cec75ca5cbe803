/** Proofs about package http. */
@NullMarked
package io.mayfly.webapp.http;

import org.jspecify.annotations.NullMarked;
