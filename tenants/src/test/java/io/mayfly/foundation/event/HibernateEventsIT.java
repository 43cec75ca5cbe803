package io.mayfly.foundation.event;

import static io.mayfly.foundation.event.Happenings.addressCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.database.Ground;
import io.mayfly.foundation.database.HibernateTransaction;
import io.mayfly.foundation.event.persistence.EventWiring;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.tempaddress.AddressEvent;
import io.mayfly.testing.House;
import io.mayfly.testing.OtherDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HibernateEventsIT extends EventsContract {
    private static final House HOUSE = new House();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Override
    Events events() {
        return HOUSE.foundation().events();
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return HOUSE.transactions().callAcrossTenants(work);
    }

    @Test
    void leavesOutWhatOnlyANewerBuildKnows() {
        OtherDatabase database = OtherDatabase.migrated();
        TenantId acme = TenantId.next();
        database.execute(
                "insert into event (expires_on, tenant_id, type, occurred_at, subject_kind, subject_id, payload)"
                        + " values (current_date + interval 8 day, '" + acme
                        + "', 'campaign.started', utc_timestamp(6),"
                        + " 'campaign', uuid(), '{}')");

        List<Event> read = over(database, events -> {
            events.append(addressCreated(acme), Instant.now());
            return events.of(acme, 0, 10);
        });

        assertThat(read).extracting(Event::type).containsExactly(EventType.ADDRESS_CREATED);
    }

    @Test
    void readsWhatWasWrittenBeforeTheUpgradeWithoutTheName() {
        OtherDatabase database = OtherDatabase.migratedTo(3);
        TenantId acme = TenantId.next();
        AddressId address = AddressId.next();
        MessageId message = MessageId.next();
        String before = "insert into event (expires_on, tenant_id, type, occurred_at, address_id, message_id, address)"
                + " values ('2026-02-08', '" + acme + "', ";
        String created = "'2026-01-31 12:00:00', '" + address + "', null, 'beta@in.acme.example')";
        String received = "'2026-01-31 12:00:01.5', '" + address + "', '" + message + "', 'beta@in.acme.example')";
        database.execute(before + "'address.created', " + created);
        database.execute(before + "'message.received', " + received);

        database.schema().migrate();

        Instant noon = Instant.parse("2026-01-31T12:00:00Z");
        List<Event> read = over(database, events -> events.of(acme, 0, 10));
        assertThat(read)
                .containsExactly(
                        new Event(
                                1,
                                acme,
                                EventType.ADDRESS_CREATED,
                                noon,
                                Subject.of(address),
                                PayloadJson.parse("{\"addressId\":\"" + address + "\"}")),
                        new Event(
                                2,
                                acme,
                                EventType.MESSAGE_RECEIVED,
                                noon.plusMillis(1500),
                                Subject.of(message),
                                PayloadJson.parse(
                                        "{\"addressId\":\"" + address + "\",\"messageId\":\"" + message + "\"}")));
        assertThat(AddressEvent.addressIn(read.getLast())).contains(address);
        assertThat(AddressEvent.hashIn(read.getLast())).isEmpty();
    }

    private static <T> T over(OtherDatabase database, java.util.function.Function<Events, T> work) {
        try (HibernateTransaction transaction = HibernateTransaction.over(database.dataSource(), List.of())) {
            Transactions transactions = new Transactions(transaction);
            Events events = new EventWiring(new Ground(
                            transactions,
                            transaction,
                            Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS))))
                    .events();
            return transactions.callAcrossTenants(() -> work.apply(events));
        }
    }
}
