/** The tenant's mail domains, to read. */
@NullMarked
package io.mayfly.webapp.console.domain;

import org.jspecify.annotations.NullMarked;
