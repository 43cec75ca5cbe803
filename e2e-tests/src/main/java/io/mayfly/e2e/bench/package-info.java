/** The benchmarks behind {@code ./mayfly bench}. */
@NullMarked
package io.mayfly.e2e.bench;

import org.jspecify.annotations.NullMarked;
