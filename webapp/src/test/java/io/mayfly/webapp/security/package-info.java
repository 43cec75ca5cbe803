/** Proofs about package security. */
@NullMarked
package io.mayfly.webapp.security;

import org.jspecify.annotations.NullMarked;
