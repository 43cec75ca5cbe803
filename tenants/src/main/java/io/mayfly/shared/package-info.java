/** What every feature needs: transactions, identities, pages and refusals. */
@NullMarked
package io.mayfly.shared;

import org.jspecify.annotations.NullMarked;
