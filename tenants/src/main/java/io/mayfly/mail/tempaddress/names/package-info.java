/** How the local-part of an address is chosen or made up. */
@NullMarked
package io.mayfly.mail.tempaddress.names;

import org.jspecify.annotations.NullMarked;
