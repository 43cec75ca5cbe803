package io.mayfly.kernel;

import java.time.Duration;

/**
 * How far a limit within a span of time has been used.
 *
 * @param limit how many there may be
 * @param remaining how many are left
 * @param reset until one more is free
 */
public record RateLimit(int limit, int remaining, Duration reset) {}
