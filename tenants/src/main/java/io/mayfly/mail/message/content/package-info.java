/** What the bytes of a message say: MIME, header text, safe HTML. */
@NullMarked
package io.mayfly.mail.message.content;

import org.jspecify.annotations.NullMarked;
