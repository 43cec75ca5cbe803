/** What tests of every module build on: a real MariaDB with Mayfly's schema, and people and places to tell stories with. */
@NullMarked
package io.mayfly.testing;

import org.jspecify.annotations.NullMarked;
