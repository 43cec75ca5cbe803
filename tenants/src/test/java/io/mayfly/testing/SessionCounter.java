package io.mayfly.testing;

import io.mayfly.kernel.TenantId;

/** What MariaDB counts of its own work for one session, so that tests see what a statement costs and not only what it answers. */
public enum SessionCounter {
    /** Lookups of a key; one in several partitions counts for each of them. */
    HANDLER_READ_KEY(0),
    /** Statements; the one that reads the counter is among them. */
    QUESTIONS(1);

    private final int ownReading;

    SessionCounter(int ownReading) {
        this.ownReading = ownReading;
    }

    /** How far it moves while the work runs in a transaction of its own. */
    public long during(House house, TenantId tenant, Runnable work) {
        return house.transactions().call(tenant, () -> {
            long before = read(house);
            work.run();
            house.entities().flush();
            return read(house) - before - ownReading;
        });
    }

    private long read(House house) {
        Object value = house.entities()
                .createNativeQuery(
                        "select variable_value from information_schema.session_status where variable_name = :name")
                .setParameter("name", name())
                .getSingleResult();
        return Long.parseLong(value.toString());
    }
}
