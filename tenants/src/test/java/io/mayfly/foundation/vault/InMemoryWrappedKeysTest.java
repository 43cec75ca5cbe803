package io.mayfly.foundation.vault;

import io.mayfly.testing.InMemoryHouse;

class InMemoryWrappedKeysTest extends WrappedKeysContract {
    private static final InMemoryHouse HOUSE = new InMemoryHouse();

    InMemoryWrappedKeysTest() {
        super(HOUSE.transactions(), HOUSE.wrappedKeys());
    }
}
