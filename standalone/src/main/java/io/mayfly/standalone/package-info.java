/** The command {@code mayfly}: runs the whole system on one machine, and speaks to it for its operator. It begins here. */
@NullMarked
package io.mayfly.standalone;

import org.jspecify.annotations.NullMarked;
