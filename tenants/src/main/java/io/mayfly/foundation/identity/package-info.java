/** Who acts: callers, their roles, and the one table of what these permit. */
@NullMarked
package io.mayfly.foundation.identity;

import org.jspecify.annotations.NullMarked;
