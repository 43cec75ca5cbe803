/** Components that all views share. */
@NullMarked
package io.mayfly.webapp.console.component;

import org.jspecify.annotations.NullMarked;
