/** The frame around all views: navigation, menus, and what is shown when something fails. */
@NullMarked
package io.mayfly.webapp.console.shell;

import org.jspecify.annotations.NullMarked;
