/** What all floors stand on: identities as types, refusals, pages. */
@NullMarked
package io.mayfly.kernel;

import org.jspecify.annotations.NullMarked;
