/** The operator's part of the API. */
@NullMarked
package io.mayfly.webapp.api.platform;

import org.jspecify.annotations.NullMarked;
