/** Health and figures of this process. */
@NullMarked
package io.mayfly.webapp.observe;

import org.jspecify.annotations.NullMarked;
