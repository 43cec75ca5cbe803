package io.mayfly.foundation.vault.persistence;

import io.mayfly.foundation.vault.WrappedKeysContract;
import io.mayfly.testing.House;

class HibernateWrappedKeysIT extends WrappedKeysContract {
    private static final House HOUSE = House.shared();

    HibernateWrappedKeysIT() {
        super(HOUSE.transactions(), new HibernateWrappedKeys(HOUSE.foundation().entities()));
    }
}
