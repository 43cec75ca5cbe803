/** Hibernate persistence of policy settings. */
@NullMarked
package io.mayfly.account.policy.persistence;

import org.jspecify.annotations.NullMarked;
