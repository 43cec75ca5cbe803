/** Proofs about package http. */
@NullMarked
package io.mayfly.webapp.api.http;

import org.jspecify.annotations.NullMarked;
