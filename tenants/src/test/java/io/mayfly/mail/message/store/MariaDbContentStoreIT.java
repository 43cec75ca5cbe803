package io.mayfly.mail.message.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.foundation.database.MariaDbPartitions;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.testing.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbContentStoreIT extends ContentStoreContract {
    private static final House HOUSE = new House();
    private static final int MESSAGES = 4;
    private final ContentStore store = new ContentWiring(HOUSE.foundation()).contents();

    @BeforeAll
    static void makePartitions() {
        new MaintainPartitions(new MariaDbPartitions(HOUSE.pool()), HOUSE.clock()).maintain();
        assertThat(HOUSE.count(
                        "select count(*) from information_schema.partitions"
                                + " where table_schema = database() and table_name = ?",
                        "message_content"))
                .isGreaterThan(30);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Override
    ContentStore store() {
        return store;
    }

    @Override
    MessageId message(TenantId tenant, Instant leaseEnd) {
        Message message = new Message(
                AddressId.next(),
                new Message.Owner(tenant, leaseEnd),
                new Message.Arrival(
                        ReversePath.of(""),
                        "you@example.org",
                        "",
                        1,
                        new Peer("192.0.2.1", "mail.example", Optional.empty()),
                        HOUSE.clock().instant()),
                new Summary(new Mailbox("", ""), List.of(), "", Optional.empty(), "", 0));
        committed(tenant, () -> HOUSE.messages().messages().add(message));
        return message.id();
    }

    @Override
    void committed(TenantId tenant, Runnable work) {
        HOUSE.transactions().run(tenant, work);
    }

    @Test
    void looksIntoOnePartitionForEachContent() {
        TenantId tenant = TenantId.next();
        List<MessageId> stored = stored(tenant, HOUSE.clock().instant().plus(Duration.ofDays(9)));

        assertThat(lookups(tenant, () -> store.get(tenant, stored.getFirst()))).isLessThanOrEqualTo(2);
        assertThat(lookups(
                        tenant,
                        () -> store.keepUntil(
                                tenant, stored, HOUSE.clock().instant().plus(Duration.ofDays(12)))))
                .isLessThanOrEqualTo(2 * MESSAGES);
        assertThat(lookups(tenant, () -> store.remove(tenant, stored.getFirst())))
                .isLessThanOrEqualTo(2);
        assertThat(lookups(tenant, () -> store.removeAll(tenant, stored))).isLessThanOrEqualTo(2 * MESSAGES);
        committed(tenant, () -> assertThat(store.get(tenant, stored.getLast())).isEmpty());
    }

    @Test
    void keepsContentWhenTheDayIsPurgedOnWhichItWouldHaveExpired() {
        TenantId tenant = TenantId.next();
        Instant soon = HOUSE.clock().instant().plus(Duration.ofDays(1));
        List<MessageId> kept = stored(tenant, soon);
        List<MessageId> purged = stored(tenant, soon);

        committed(tenant, () -> store.keepUntil(tenant, kept, soon.plus(Duration.ofDays(20))));
        HOUSE.clock().forward(Duration.ofDays(4));
        new MaintainPartitions(new MariaDbPartitions(HOUSE.pool()), HOUSE.clock()).maintain();

        committed(tenant, () -> {
            assertThat(kept)
                    .allSatisfy(
                            message -> assertThat(store.get(tenant, message)).isPresent());
            assertThat(purged)
                    .allSatisfy(
                            message -> assertThat(store.get(tenant, message)).isEmpty());
        });
    }

    @Test
    void keepsNothingOfATransactionThatRollsBack() {
        TenantId tenant = TenantId.next();
        MessageId message = message(tenant, LEASE_END);

        assertThatThrownBy(() -> committed(tenant, () -> {
                    store.put(tenant, message, new byte[] {1}, LEASE_END);
                    throw new IllegalStateException("after it");
                }))
                .hasMessage("after it");

        committed(tenant, () -> assertThat(store.get(tenant, message)).isEmpty());
    }

    private List<MessageId> stored(TenantId tenant, Instant leaseEnd) {
        List<MessageId> messages = IntStream.range(0, MESSAGES)
                .mapToObj(i -> message(tenant, leaseEnd))
                .toList();
        committed(tenant, () -> messages.forEach(message -> store.put(tenant, message, new byte[] {1}, leaseEnd)));
        return messages;
    }

    /** How many times the work looks a key up; a lookup in several partitions counts for each of them. */
    private long lookups(TenantId tenant, Runnable work) {
        long[] counted = new long[2];
        committed(tenant, () -> {
            counted[0] = lookupsOfSession();
            work.run();
            counted[1] = lookupsOfSession();
        });
        assertThat(counted[1]).isGreaterThan(counted[0]);
        return counted[1] - counted[0];
    }

    private static long lookupsOfSession() {
        Object value = HOUSE.entities()
                .createNativeQuery("select variable_value from information_schema.session_status"
                        + " where variable_name = 'HANDLER_READ_KEY'")
                .getSingleResult();
        return Long.parseLong(value.toString());
    }
}
