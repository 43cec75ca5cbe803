/** Policies in the API. */
@NullMarked
package io.mayfly.webapp.api.policy;

import org.jspecify.annotations.NullMarked;
