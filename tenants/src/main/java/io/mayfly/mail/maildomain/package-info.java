/** The domains that a tenant receives mail for. */
@NullMarked
package io.mayfly.mail.maildomain;

import org.jspecify.annotations.NullMarked;
