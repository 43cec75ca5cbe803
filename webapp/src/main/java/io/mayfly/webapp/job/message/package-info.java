/** Jobs on messages. */
@NullMarked
package io.mayfly.webapp.job.message;

import org.jspecify.annotations.NullMarked;
