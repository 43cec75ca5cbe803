/** E-mail addresses and their parts (RFC 5321 §4.1.2), as values that are right once they exist. */
@NullMarked
package io.mayfly.foundation.address;

import org.jspecify.annotations.NullMarked;
