/** How the gateway is put together: the database, the use cases over it, the configuration files and what they name. */
@NullMarked
package io.mayfly.gateway.wiring;

import org.jspecify.annotations.NullMarked;
