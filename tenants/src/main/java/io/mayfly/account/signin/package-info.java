/** From a proven credential to the member behind it. */
@NullMarked
package io.mayfly.account.signin;

import org.jspecify.annotations.NullMarked;
