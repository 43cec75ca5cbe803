/** What is done to the database as a whole: opening it, keeping its day partitions. */
@NullMarked
package io.mayfly.foundation.database;

import org.jspecify.annotations.NullMarked;
