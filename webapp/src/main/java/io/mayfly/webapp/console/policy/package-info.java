/** Leases and limits: what holds and who said so, and what the organisation itself says. */
@NullMarked
package io.mayfly.webapp.console.policy;

import org.jspecify.annotations.NullMarked;
