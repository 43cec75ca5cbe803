/** Who did what: the audit log, written with each deed. */
@NullMarked
package io.mayfly.foundation.audit;

import org.jspecify.annotations.NullMarked;
