/** What every feature stands on: who acts, and where is written down what happened. */
@NullMarked
package io.mayfly.foundation;

import org.jspecify.annotations.NullMarked;
