/** The system under test as its own command starts it, and what is known about it from outside. */
@NullMarked
package io.mayfly.e2e.system;

import org.jspecify.annotations.NullMarked;
