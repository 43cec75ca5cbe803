package io.mayfly.mail.message.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every content store does, wherever it keeps its bytes. */
abstract class ContentStoreContract {
    static final Instant LEASE_END = Instant.parse("2030-01-31T23:59:59Z");
    private static final byte[] SEALED = {0, 1, 2, (byte) 0xFF};
    private final TenantId tenant = TenantId.next();

    abstract ContentStore store();

    /** A message that was added, with the end of its address's lease, and has no content yet. */
    abstract MessageId message(TenantId tenant, Instant leaseEnd);

    /** Runs work as the store's callers do, in a transaction that commits. */
    abstract void committed(TenantId tenant, Runnable work);

    @Test
    void givesBackWhatWasPut() {
        assertThat(get(tenant, put()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SEALED));
    }

    @Test
    void hasNothingWhereNothingWasPut() {
        assertThat(get(tenant, MessageId.next())).isEmpty();
        assertThat(get(tenant, message(tenant, LEASE_END))).isEmpty();
    }

    @Test
    void removesOneAndLeavesTheOthers() {
        MessageId gone = put();
        MessageId kept = put();

        committed(tenant, () -> store().remove(tenant, gone));

        assertThat(get(tenant, gone)).isEmpty();
        assertThat(get(tenant, kept)).isPresent();
    }

    @Test
    void removesTheseAndLeavesTheOthers() {
        MessageId one = put();
        MessageId two = put();
        MessageId kept = put();

        committed(tenant, () -> store().removeAll(tenant, List.of(one, two, MessageId.next())));

        assertThat(get(tenant, one)).isEmpty();
        assertThat(get(tenant, two)).isEmpty();
        assertThat(get(tenant, kept)).isPresent();
    }

    @Test
    void removesAndKeepsNothingWhenAskedForNone() {
        MessageId kept = put();

        committed(tenant, () -> {
            store().removeAll(tenant, List.of());
            store().keepUntil(tenant, List.of(), LEASE_END.plusSeconds(1));
        });

        assertThat(get(tenant, kept)).isPresent();
    }

    @Test
    void findsAndRemovesWhatIsKeptUntilAnotherDay() {
        MessageId longer = put();
        MessageId shorter = put();

        committed(tenant, () -> {
            store().keepUntil(tenant, List.of(longer), LEASE_END.plus(30, ChronoUnit.DAYS));
            store().keepUntil(tenant, List.of(shorter), LEASE_END.minus(3, ChronoUnit.DAYS));
        });

        assertThat(get(tenant, longer)).isPresent();
        assertThat(get(tenant, shorter)).isPresent();
        committed(tenant, () -> store().remove(tenant, longer));
        assertThat(get(tenant, longer)).isEmpty();
    }

    @Test
    void removesMoreThanOneStatementTakes() {
        List<MessageId> many = Stream.generate(MessageId::next).limit(1200).toList();
        MessageId last = put();

        committed(
                tenant,
                () -> store().removeAll(
                                tenant,
                                Stream.concat(many.stream(), Stream.of(last)).toList()));

        assertThat(get(tenant, last)).isEmpty();
    }

    @Test
    void keepsTenantsApart() {
        MessageId message = put();
        TenantId other = TenantId.next();

        assertThat(get(other, message)).isEmpty();
        committed(other, () -> {
            store().remove(other, message);
            store().removeAll(other, List.of(message));
            store().keepUntil(other, List.of(message), LEASE_END.minus(9, ChronoUnit.DAYS));
        });
        assertThat(get(tenant, message)).isPresent();
    }

    private MessageId put() {
        MessageId message = message(tenant, LEASE_END);
        committed(tenant, () -> store().putAll(List.of(new ContentStore.Sealed(tenant, message, SEALED, LEASE_END))));
        return message;
    }

    private Optional<byte[]> get(TenantId as, MessageId message) {
        AtomicReference<Optional<byte[]>> found = new AtomicReference<>(Optional.empty());
        committed(as, () -> found.set(store().get(as, message)));
        return found.get();
    }
}
