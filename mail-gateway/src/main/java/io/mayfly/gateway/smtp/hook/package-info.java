/** Our decisions in the SMTP dialogue: limits, each recipient, and the mail as a whole. They see James's interfaces only. */
@NullMarked
package io.mayfly.gateway.smtp.hook;

import org.jspecify.annotations.NullMarked;
