/** What operators and their tools ask: is it alive, is it ready, how is it doing. */
@NullMarked
package io.mayfly.webapp.health;

import org.jspecify.annotations.NullMarked;
