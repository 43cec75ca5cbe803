/** What the overview asks of the tables of several features at once. */
@NullMarked
package io.mayfly.overview.persistence;

import org.jspecify.annotations.NullMarked;
