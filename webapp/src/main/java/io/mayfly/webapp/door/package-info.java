/** The doors of this process, and what stands before all of them. */
@NullMarked
package io.mayfly.webapp.door;

import org.jspecify.annotations.NullMarked;
