package io.mayfly.foundation.vault;

import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.InMemoryDatabase;

class InMemoryPlatformKeysTest extends PlatformKeysContract {
    private static final InMemoryDatabase DATABASE = new InMemoryDatabase();

    InMemoryPlatformKeysTest() {
        super(new Transactions(DATABASE), new InMemoryPlatformKeys(DATABASE));
    }
}
