/** Tests of the description of the API: against the code that it describes. */
@NullMarked
package io.mayfly.webapp.api.openapi;

import org.jspecify.annotations.NullMarked;
