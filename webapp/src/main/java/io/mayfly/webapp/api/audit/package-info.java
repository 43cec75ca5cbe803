/** The audit log in the API. */
@NullMarked
package io.mayfly.webapp.api.audit;

import org.jspecify.annotations.NullMarked;
