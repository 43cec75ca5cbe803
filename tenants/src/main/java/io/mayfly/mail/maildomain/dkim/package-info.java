/** The keys that mail from a domain is signed with (RFC 6376, RFC 8463). */
@NullMarked
package io.mayfly.mail.maildomain.dkim;

import org.jspecify.annotations.NullMarked;
