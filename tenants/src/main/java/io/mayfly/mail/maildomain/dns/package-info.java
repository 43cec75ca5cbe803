/** What stands in DNS for a mail domain: what it should be, what was found, and how good that is. */
@NullMarked
package io.mayfly.mail.maildomain.dns;

import org.jspecify.annotations.NullMarked;
