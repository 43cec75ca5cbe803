/** Limits and leases, resolved over platform, plan, tenant, domain and purpose. */
@NullMarked
package io.mayfly.account.policy;

import org.jspecify.annotations.NullMarked;
