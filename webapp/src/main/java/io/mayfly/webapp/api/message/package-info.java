/** Messages in the API, read and waited for. */
@NullMarked
package io.mayfly.webapp.api.message;

import org.jspecify.annotations.NullMarked;
