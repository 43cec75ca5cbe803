package io.mayfly.mail.message.store;

import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.testing.House;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;

class MariaDbContentStoreIT extends ContentStoreContract {
    private static final House HOUSE = new House();
    private final ContentStore store = new ContentWiring(HOUSE.foundation()).contents();

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
