/** The small components that all views are built from. */
@NullMarked
package io.mayfly.webapp.console.part;

import org.jspecify.annotations.NullMarked;
