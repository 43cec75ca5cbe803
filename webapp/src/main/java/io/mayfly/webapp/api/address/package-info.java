/** Temp addresses in the API. */
@NullMarked
package io.mayfly.webapp.api.address;

import org.jspecify.annotations.NullMarked;
