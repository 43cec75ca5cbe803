/** How many addresses a member may make and have. */
@NullMarked
package io.mayfly.mail.tempaddress.limits;

import org.jspecify.annotations.NullMarked;
