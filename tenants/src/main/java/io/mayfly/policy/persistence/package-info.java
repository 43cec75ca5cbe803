/** Hibernate persistence of policy settings. */
@NullMarked
package io.mayfly.policy.persistence;

import org.jspecify.annotations.NullMarked;
