package io.mayfly.gateway.smtp.engine;

/** How big a message and how long a line of its content may be, in bytes, line end included. */
record ContentLimits(long message, int line) {}
