package io.mayfly.kernel;

/**
 * What one batch of a sweep came to; whoever runs sweeps goes on at once while more waits.
 *
 * @param count how many were dealt with
 * @param moreWaits whether others may wait, because the batch was full
 */
public record Swept(int count, boolean moreWaits) {
    /** The outcome of a batch of at most so many. */
    public static Swept of(int count, int batch) {
        return new Swept(count, count >= batch);
    }
}
