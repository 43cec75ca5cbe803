/** The reads that a delivery needs, over all tenants. */
@NullMarked
package io.mayfly.mail.receiving.persistence;

import org.jspecify.annotations.NullMarked;
