package io.mayfly.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.TenantId;
import java.util.function.Supplier;

/** What the database reads for some work, by its own count: of a scan each row shows, whatever a plan says. */
public final class RowsRead {
    private RowsRead() {}

    /** How many rows and entries of indexes are read, those of temporary tables too. */
    public static long by(House house, TenantId tenant, Supplier<?> work) {
        return house.transactions().call(tenant, () -> {
            long before = soFar(house);
            assertThat(work.get()).isNotNull();
            return soFar(house) - before;
        });
    }

    private static long soFar(House house) {
        Object sum = house.entities()
                .createNativeQuery("select sum(variable_value) from information_schema.session_status"
                        + " where variable_name like 'HANDLER_READ%'")
                .getSingleResult();
        return ((Number) sum).longValue();
    }
}
