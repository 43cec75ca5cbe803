/** Organisations that use Mayfly, as the operator sees them. */
@NullMarked
package io.mayfly.account.organisation;

import org.jspecify.annotations.NullMarked;
