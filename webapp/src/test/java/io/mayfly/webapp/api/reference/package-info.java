/** Tests of the page that tells people the API. */
@NullMarked
package io.mayfly.webapp.api.reference;

import org.jspecify.annotations.NullMarked;
