/** The record of who did what. */
@NullMarked
package io.mayfly.proof;

import org.jspecify.annotations.NullMarked;
