/** How this process is put together: settings, transactions, and the use cases of each feature. */
@NullMarked
package io.mayfly.webapp.composition;

import org.jspecify.annotations.NullMarked;
