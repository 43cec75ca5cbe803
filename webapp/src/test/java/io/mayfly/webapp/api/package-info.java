/** Proofs about package api. */
@NullMarked
package io.mayfly.webapp.api;

import org.jspecify.annotations.NullMarked;
