/** What a tenant sees first: figures over its addresses and mail. */
@NullMarked
package io.mayfly.overview;

import org.jspecify.annotations.NullMarked;
