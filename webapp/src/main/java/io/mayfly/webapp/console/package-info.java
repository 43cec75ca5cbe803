/** The browser console: its shell, its words in two languages, and what it says when something fails. */
@NullMarked
package io.mayfly.webapp.console;

import org.jspecify.annotations.NullMarked;
