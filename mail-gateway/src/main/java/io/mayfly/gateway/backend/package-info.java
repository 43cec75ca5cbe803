/** The use cases of the tenants library as the gateway has them: made when the database is there, and their troubles. */
@NullMarked
package io.mayfly.gateway.backend;

import org.jspecify.annotations.NullMarked;
