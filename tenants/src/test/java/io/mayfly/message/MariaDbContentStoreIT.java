package io.mayfly.message;

import io.mayfly.message.persistence.MariaDbContentStore;
import io.mayfly.shared.TenantId;
import io.mayfly.testing.House;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;

class MariaDbContentStoreIT extends ContentStoreContract {
    private static final House HOUSE = new House();
    private final ContentStore store = new MariaDbContentStore(HOUSE.transactions());

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Override
    ContentStore store() {
        return store;
    }

    @Override
    <T> T committed(TenantId of, Supplier<T> work) {
        return HOUSE.transactions().call(of, work);
    }
}
