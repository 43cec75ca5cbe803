/** The SMTP conversation: framing, commands, content, limits; James's server and command handlers with our wiring. */
@NullMarked
package io.mayfly.gateway.smtp;

import org.jspecify.annotations.NullMarked;
