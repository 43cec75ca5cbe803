/** The overview in the API. */
@NullMarked
package io.mayfly.webapp.api.overview;

import org.jspecify.annotations.NullMarked;
