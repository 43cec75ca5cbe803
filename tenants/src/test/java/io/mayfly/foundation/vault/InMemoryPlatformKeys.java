package io.mayfly.foundation.vault;

import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import java.util.Optional;

/** The platform's wrapped keys in memory. */
public final class InMemoryPlatformKeys implements PlatformKeys {
    private final InMemoryTable<PlatformKey> keys;

    public InMemoryPlatformKeys(InMemoryDatabase database) {
        keys = database.<PlatformKey>table().unique(PlatformKey::purpose);
    }

    private record PlatformKey(String purpose, byte[] wrapped) {}

    @Override
    public Optional<byte[]> find(String purpose) {
        return keys.rows()
                .filter(key -> key.purpose().equals(purpose))
                .map(PlatformKey::wrapped)
                .findFirst();
    }

    /** Loses them all, so that who asks again finds none. */
    void lose() {
        keys.remove((PlatformKey key) -> true);
    }

    @Override
    public byte[] addOrFind(String purpose, byte[] wrapped) {
        return find(purpose).orElseGet(() -> {
            keys.add(new PlatformKey(purpose, wrapped));
            return wrapped;
        });
    }
}
