/** The tenant's audit log, to read. */
@NullMarked
package io.mayfly.webapp.console.audit;

import org.jspecify.annotations.NullMarked;
