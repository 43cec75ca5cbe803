/** The page that tells people the API, made from the same description that programs read. */
@NullMarked
package io.mayfly.webapp.api.reference;

import org.jspecify.annotations.NullMarked;
