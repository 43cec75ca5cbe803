/** The domains that a tenant receives mail for. */
@NullMarked
package io.mayfly.maildomain;

import org.jspecify.annotations.NullMarked;
