package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.vault.PlatformKeysContract;
import io.mayfly.testing.House;

class HibernatePlatformKeysIT extends PlatformKeysContract {
    private static final House HOUSE = House.shared();

    HibernatePlatformKeysIT() {
        super(HOUSE.transactions(), new HibernatePlatformKeys(HOUSE.foundation().entities()));
    }
}
