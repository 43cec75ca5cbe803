/** What the engine, the commands and the hooks of the SMTP dialogue have in common, and all that they know of one another. */
@NullMarked
package io.mayfly.gateway.smtp;

import org.jspecify.annotations.NullMarked;
