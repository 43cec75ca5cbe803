/** What lies below the gateway: the database, the use cases over it, and what their troubles mean for a client. */
@NullMarked
package io.mayfly.gateway.backend;

import org.jspecify.annotations.NullMarked;
