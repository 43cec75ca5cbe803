/** The list of temp addresses and all that can be done with one. */
@NullMarked
package io.mayfly.webapp.console.address;

import org.jspecify.annotations.NullMarked;
