/** Recurring work, done by one node of several at a time. */
@NullMarked
package io.mayfly.webapp.job;

import org.jspecify.annotations.NullMarked;
