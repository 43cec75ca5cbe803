/** The caller in the API. */
@NullMarked
package io.mayfly.webapp.api.member;

import org.jspecify.annotations.NullMarked;
