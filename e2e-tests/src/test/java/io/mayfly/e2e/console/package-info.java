/** The console as a person meets it in a browser: pages with what can be seen and done there. */
@NullMarked
package io.mayfly.e2e.console;

import org.jspecify.annotations.NullMarked;
