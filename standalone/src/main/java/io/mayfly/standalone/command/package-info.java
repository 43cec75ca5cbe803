/** The commands of {@code mayfly}: what each is asked for on the command line, and what it answers. */
@NullMarked
package io.mayfly.standalone.command;

import org.jspecify.annotations.NullMarked;
