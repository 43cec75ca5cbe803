/** The verbs of the SMTP dialogue, James's where they do. They know nothing of how bytes come in. */
@NullMarked
package io.mayfly.gateway.smtp.command;

import org.jspecify.annotations.NullMarked;
