/** The reads that a delivery needs, over all tenants. */
@NullMarked
package io.mayfly.delivery.persistence;

import org.jspecify.annotations.NullMarked;
