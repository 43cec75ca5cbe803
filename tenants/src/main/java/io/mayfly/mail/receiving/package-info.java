/** What happens to mail that arrives: a decision for each recipient, then one durable transaction. */
@NullMarked
package io.mayfly.mail.receiving;

import org.jspecify.annotations.NullMarked;
