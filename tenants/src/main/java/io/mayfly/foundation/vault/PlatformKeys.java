package io.mayfly.foundation.vault;

import java.util.Optional;

/** The wrapped keys of the platform itself, one for each purpose, which never change. */
public interface PlatformKeys {
    Optional<byte[]> find(String purpose);

    /**
     * Adds a key unless there is one, for which it waits if another transaction is about to add it.
     *
     * @return the key that there is from now on
     */
    byte[] addOrFind(String purpose, byte[] wrapped);
}
