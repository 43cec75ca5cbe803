/** API keys in the API. */
@NullMarked
package io.mayfly.webapp.api.apikey;

import org.jspecify.annotations.NullMarked;
