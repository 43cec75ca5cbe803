/** Events as they happen, as server-sent events. */
@NullMarked
package io.mayfly.webapp.api.stream;

import org.jspecify.annotations.NullMarked;
