/** Jobs that keep the ground in order. */
@NullMarked
package io.mayfly.webapp.job.foundation;

import org.jspecify.annotations.NullMarked;
