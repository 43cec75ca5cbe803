/** The event table: outbox and change feed, written with the cause. */
@NullMarked
package io.mayfly.foundation.event;

import org.jspecify.annotations.NullMarked;
