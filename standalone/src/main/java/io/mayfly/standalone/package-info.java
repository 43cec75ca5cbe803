/** The command {@code mayfly}: starts, watches and stops the whole system on one machine, and speaks to it for its operator. */
@NullMarked
package io.mayfly.standalone;

import org.jspecify.annotations.NullMarked;
