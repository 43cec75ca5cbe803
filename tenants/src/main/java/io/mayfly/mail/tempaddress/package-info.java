/** Temp addresses: made for a purpose, leased for a time, ended for good. */
@NullMarked
package io.mayfly.mail.tempaddress;

import org.jspecify.annotations.NullMarked;
