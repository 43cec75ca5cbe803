package io.mayfly.account.apikey;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.PlainLine;
import java.time.Duration;

/**
 * What a key is to be.
 *
 * @param name 1 to 100 characters, to tell it from others
 * @param life at most 90 days
 * @param networks from where it may be used
 */
public record KeyTerms(String name, Duration life, KeyNetworks networks) {
    public static final Duration MAX_LIFE = Duration.ofDays(90);
    private static final int MAX_NAME = 100;

    public KeyTerms {
        Faults faults = new Faults();
        faults.check(() -> requireName(name));
        faults.check(() -> requireLife(life));
        faults.throwIfAny();
    }

    /** A key that may be used from everywhere. */
    public KeyTerms(String name, Duration life) {
        this(name, life, KeyNetworks.EVERYWHERE);
    }

    /**
     * The same as a key may ask for it that is limited itself: limited to that key's networks when nothing is said of them.
     *
     * @throws Invalid when it goes beyond them
     */
    KeyTerms within(KeyNetworks limit) {
        if (networks.isEverywhere()) {
            return new KeyTerms(name, life, limit);
        }
        if (!limit.contain(networks)) {
            throw new Invalid("allowedNetworks", ApiKeyFault.BEYOND_OWN_NETWORKS, String.join(", ", limit.ranges()));
        }
        return this;
    }

    /** @throws Invalid when no key can be called so */
    public static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME || !PlainLine.isPlain(name)) {
            throw new Invalid("name", ApiKeyFault.KEY_NAME_LENGTH, MAX_NAME);
        }
    }

    /** @throws Invalid when no key can live so long */
    public static void requireLife(Duration life) {
        if (life.isNegative() || life.isZero() || life.compareTo(MAX_LIFE) > 0) {
            throw new Invalid("expiresIn", ApiKeyFault.KEY_LIFE, MAX_LIFE);
        }
    }
}
