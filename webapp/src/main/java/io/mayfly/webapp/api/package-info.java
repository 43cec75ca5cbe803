/** The API as one: its paths and its description. */
@NullMarked
package io.mayfly.webapp.api;

import org.jspecify.annotations.NullMarked;
