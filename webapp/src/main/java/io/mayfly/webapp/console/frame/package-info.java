/** The frame around all views: navigation, tenant, theme, person. */
@NullMarked
package io.mayfly.webapp.console.frame;

import org.jspecify.annotations.NullMarked;
