package io.mayfly.mail.message.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.database.MaintainPartitions;
import io.mayfly.foundation.database.MariaDbPartitions;
import io.mayfly.foundation.vault.TestKeys;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.content.Mailbox;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.testing.House;
import io.mayfly.testing.SessionCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
                new Summary(new Mailbox("", ""), List.of(), "", Optional.empty(), "", 0, false),
                TestKeys.one());
        committed(tenant, () -> HOUSE.messages().messages().addAll(List.of(message)));
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
    void movesContentsToThePartitionOfTheirNewDayAndLeavesTheOthers() {
        TenantId tenant = TenantId.next();
        Instant sooner = HOUSE.clock().instant().plus(Duration.ofDays(9));
        Instant later = sooner.plus(Duration.ofDays(11));
        List<MessageId> moved = stored(tenant, sooner);
        stored(tenant, sooner);

        committed(tenant, () -> store.keepUntil(tenant, moved, later));

        assertThat(contentsOn(later, tenant)).isEqualTo(MESSAGES);
        assertThat(contentsOn(sooner, tenant)).isEqualTo(MESSAGES);
    }

    @Test
    void keepsNothingOfATransactionThatRollsBack() {
        TenantId tenant = TenantId.next();
        MessageId message = message(tenant, LEASE_END);

        assertThatThrownBy(() -> committed(tenant, () -> {
                    store.putAll(List.of(new ContentStore.Sealed(tenant, message, new byte[] {1}, LEASE_END)));
                    throw new IllegalStateException("after it");
                }))
                .hasMessage("after it");

        committed(tenant, () -> assertThat(store.get(tenant, message)).isEmpty());
    }

    private List<MessageId> stored(TenantId tenant, Instant leaseEnd) {
        List<MessageId> messages = IntStream.range(0, MESSAGES)
                .mapToObj(i -> message(tenant, leaseEnd))
                .toList();
        committed(
                tenant,
                () -> store.putAll(messages.stream()
                        .map(message -> new ContentStore.Sealed(tenant, message, new byte[] {1}, leaseEnd))
                        .toList()));
        return messages;
    }

    /** How many contents would go if the partition of a day were dropped. */
    private static long contentsOn(Instant leaseEnd, TenantId tenant) {
        String partition = DateTimeFormatter.ofPattern("'d'yyyyMMdd").format(ContentDay.of(leaseEnd));
        return HOUSE.count(
                "select count(*) from message_content partition (" + partition + ") where tenant_id = ?",
                tenant.value());
    }

    private long lookups(TenantId tenant, Runnable work) {
        long counted = SessionCounter.HANDLER_READ_KEY.during(HOUSE, tenant, work);
        assertThat(counted).isPositive();
        return counted;
    }
}
