package io.mayfly.mail.tempaddress.limits;

import io.mayfly.kernel.RateLimit;
import java.time.Duration;

/**
 * How much of its limits a member has used.
 *
 * @param newPerHour how many addresses it may make within an hour
 * @param madeWithinHour how many it has made
 * @param reset until the oldest of these leaves the hour
 * @param liveAddresses how many live addresses it may have
 * @param live how many it has
 */
public record Usage(int newPerHour, int madeWithinHour, Duration reset, int liveAddresses, int live) {
    public int remaining() {
        return Math.max(0, Math.min(newPerHour - madeWithinHour, liveAddresses - live));
    }

    public RateLimit rateLimit() {
        return new RateLimit(newPerHour, remaining(), reset);
    }

    /** @throws QuotaExceeded when there is no place left for one more */
    public void requirePlace() {
        if (madeWithinHour >= newPerHour) {
            throw QuotaExceeded.withinHour(this);
        }
        if (live >= liveAddresses) {
            throw QuotaExceeded.atOnce(this);
        }
    }

    public Usage afterOneMore() {
        return new Usage(newPerHour, madeWithinHour + 1, reset, liveAddresses, live + 1);
    }
}
