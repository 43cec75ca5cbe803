/** The first view: is mail flowing, what is about to end. */
@NullMarked
package io.mayfly.webapp.console.overview;

import org.jspecify.annotations.NullMarked;
