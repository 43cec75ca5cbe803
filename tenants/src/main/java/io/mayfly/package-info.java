/** The composition of Mayfly's use cases over their ports. */
@NullMarked
package io.mayfly;

import org.jspecify.annotations.NullMarked;
