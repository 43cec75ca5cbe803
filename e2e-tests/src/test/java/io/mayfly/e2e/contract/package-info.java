/** Tests of what the stories rely on: that nothing that differs from a description passes. */
@NullMarked
package io.mayfly.e2e.contract;

import org.jspecify.annotations.NullMarked;
