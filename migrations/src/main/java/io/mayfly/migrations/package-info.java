/** The schema of Mayfly's database, as ordered SQL and where that can't do it Java, and the program that applies it. */
@NullMarked
package io.mayfly.migrations;

import org.jspecify.annotations.NullMarked;
