/** What both processes need for their logs. */
@NullMarked
package io.mayfly.foundation.log;

import org.jspecify.annotations.NullMarked;
