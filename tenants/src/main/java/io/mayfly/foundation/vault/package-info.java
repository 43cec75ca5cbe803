/** Keys: master key wraps tenant keys wraps address keys seals contents. */
@NullMarked
package io.mayfly.foundation.vault;

import org.jspecify.annotations.NullMarked;
