package io.mayfly.mail.message.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every content store does, wherever it keeps its bytes. */
abstract class ContentStoreContract {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 31);
    private static final byte[] SEALED = {0, 1, 2, (byte) 0xFF};
    private final TenantId tenant = TenantId.next();
    private final AddressId address = AddressId.next();

    abstract ContentStore store();

    /** Runs work as the store's callers do, in a transaction that commits. */
    abstract <T> T committed(TenantId of, Supplier<T> work);

    @Test
    void givesBackWhatWasPut() {
        ContentPlace place = put();

        assertThat(committed(tenant, () -> store().get(place)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SEALED));
    }

    @Test
    void hasNothingWhereNothingWasPut() {
        assertThat(committed(tenant, () -> store().get(place()))).isEmpty();
    }

    @Test
    void removesOneAndLeavesTheOthers() {
        ContentPlace gone = put();
        ContentPlace kept = put();

        remove(gone);

        assertThat(committed(tenant, () -> store().get(gone))).isEmpty();
        assertThat(committed(tenant, () -> store().get(kept))).isPresent();
    }

    @Test
    void removesAllOfOneAddress() {
        ContentPlace one = put();
        ContentPlace two = put();

        committed(tenant, () -> {
            store().removeAll(tenant, address);
            return true;
        });

        assertThat(committed(tenant, () -> store().get(one))).isEmpty();
        assertThat(committed(tenant, () -> store().get(two))).isEmpty();
    }

    @Test
    void movesAllOfOneAddressToAnotherDay() {
        ContentPlace place = put();
        LocalDate later = DAY.plusDays(30);

        committed(tenant, () -> {
            store().move(tenant, address, later);
            return true;
        });

        ContentPlace moved = new ContentPlace(tenant, address, place.message(), later);
        assertThat(committed(tenant, () -> store().get(moved))).isPresent();
    }

    @Test
    void keepsTenantsApart() {
        ContentPlace place = put();
        TenantId other = TenantId.next();
        ContentPlace asOther = new ContentPlace(other, address, place.message(), DAY);

        assertThat(committed(other, () -> store().get(asOther))).isEmpty();
        committed(other, () -> {
            store().remove(asOther);
            store().removeAll(other, address);
            return true;
        });
        assertThat(committed(tenant, () -> store().get(place))).isPresent();
    }

    private ContentPlace put() {
        ContentPlace place = place();
        return committed(tenant, () -> {
            store().put(place, SEALED);
            return place;
        });
    }

    private void remove(ContentPlace place) {
        committed(tenant, () -> {
            store().remove(place);
            return true;
        });
    }

    private ContentPlace place() {
        return new ContentPlace(tenant, address, MessageId.next(), DAY);
    }
}
