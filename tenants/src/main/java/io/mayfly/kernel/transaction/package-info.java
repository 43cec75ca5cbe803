/** How work runs in a database transaction that is bound to a tenant. */
@NullMarked
package io.mayfly.kernel.transaction;

import org.jspecify.annotations.NullMarked;
