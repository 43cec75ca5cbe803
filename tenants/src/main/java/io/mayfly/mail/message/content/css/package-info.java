/** The style sheets of mail, rewritten from what is known to be harmless: nothing of a sender's CSS is passed on as it came. */
@NullMarked
package io.mayfly.mail.message.content.css;

import org.jspecify.annotations.NullMarked;
