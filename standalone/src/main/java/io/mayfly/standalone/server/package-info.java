/** The four servers that make a running Mayfly, and how each is installed, started and asked for its health. */
@NullMarked
package io.mayfly.standalone.server;

import org.jspecify.annotations.NullMarked;
