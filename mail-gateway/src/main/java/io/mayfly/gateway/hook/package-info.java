/** The hooks that put our decisions into the SMTP dialogue. */
@NullMarked
package io.mayfly.gateway.hook;

import org.jspecify.annotations.NullMarked;
