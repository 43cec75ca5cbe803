/** Mail domains in the API. */
@NullMarked
package io.mayfly.webapp.api.domain;

import org.jspecify.annotations.NullMarked;
