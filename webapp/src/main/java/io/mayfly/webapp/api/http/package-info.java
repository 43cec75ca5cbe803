/** HTTP as all resources use it: problems, JSON, parameters, credentials. */
@NullMarked
package io.mayfly.webapp.api.http;

import org.jspecify.annotations.NullMarked;
