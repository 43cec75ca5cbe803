/** Proofs about the migrations as they are written; that they work is proven over a real database in tenants. */
@NullMarked
package io.mayfly.migrations;

import org.jspecify.annotations.NullMarked;
