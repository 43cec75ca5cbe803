/** What operators see of a running gateway: health, metrics, and logs that nobody outside can flood. */
@NullMarked
package io.mayfly.gateway.observe;

import org.jspecify.annotations.NullMarked;
