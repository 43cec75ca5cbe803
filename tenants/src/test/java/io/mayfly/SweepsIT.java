package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.Swept;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.FreeQuarantinedNames;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import io.mayfly.testing.Sweeping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What piles up is gone after one run, as every sweep says whether more waits and is run until none does. */
class SweepsIT {
    private static final House HOUSE = new House();
    private final Home acme = HOUSE.home(Plan.RAISED);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void allQuarantinedNamesComeFreeInOneRun() throws SQLException {
        AddressDetails made = HOUSE.address(acme, "model");
        Instant longAgo = HOUSE.clock().instant().minus(FreeQuarantinedNames.QUARANTINE.plusDays(1));
        copies(made, 450, TempAddress.State.EXPIRED, longAgo);

        int freed = Sweeping.untilNoneWaits(HOUSE.addresses().freeQuarantinedNames()::free);

        assertThat(freed).isGreaterThanOrEqualTo(450);
        assertThat(addressesOf(acme)).isEqualTo(1);
    }

    @Test
    void allAddressesWhoseLeaseIsOverEndInOneRun() throws SQLException {
        AddressDetails made = HOUSE.address(acme, "model");
        copies(made, 130, TempAddress.State.ACTIVE, HOUSE.clock().instant().minusSeconds(1));

        int ended = Sweeping.untilNoneWaits(HOUSE.sweepExpiredAddresses()::sweep);

        assertThat(ended).isGreaterThanOrEqualTo(130);
        assertThat(HOUSE.count(
                        "select count(*) from temp_address where state = 'ACTIVE' and tenant_id = ?",
                        acme.tenant().id().value()))
                .isEqualTo(1);
    }

    @Test
    void allOldAnswersAreForgottenInOneRunAndNewOnesKept() throws SQLException {
        Instant now = HOUSE.clock().instant();
        answers(2300, now.minus(Duration.ofHours(25)));
        answers(5, now.minus(Duration.ofHours(23)));

        Swept first = HOUSE.idempotency().forgetOldAnswers().forget();
        assertThat(first.moreWaits()).isTrue();
        assertThat(answersOf(acme)).isBetween(1000L, 2000L);
        Sweeping.untilNoneWaits(HOUSE.idempotency().forgetOldAnswers()::forget);

        assertThat(answersOf(acme)).isEqualTo(5);
    }

    /** Copies of an address whose lease was over at the instant, and that have ended then unless they are live. */
    private static void copies(AddressDetails model, int count, TempAddress.State state, Instant leaseEnd)
            throws SQLException {
        run(
                "insert into temp_address select uuid(), tenant_id, domain_id, domain_name,"
                        + " concat('c', seq, '-', address), unhex(sha2(concat(id, seq), 256)), purpose,"
                        + " ?, created_at, ?, if(? = 'ACTIVE', null, ?), max_messages, received, stored, unread,"
                        + " reference, metadata, role_address, member_id, created_by_kind, created_by_name, version"
                        + " from temp_address join seq_1_to_" + count + " where id = ?",
                state.name(),
                time(leaseEnd),
                state.name(),
                time(leaseEnd),
                model.id().toString());
    }

    private void answers(int count, Instant at) throws SQLException {
        run(
                "insert into idempotency_key select ?, uuid(), concat('key-', seq), x'00', '{}', ? from seq_1_to_"
                        + count,
                acme.tenant().id().toString(),
                time(at));
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = HOUSE.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
            connection.commit();
        }
    }

    private static long addressesOf(Home home) {
        return HOUSE.count(
                "select count(*) from temp_address where tenant_id = ?",
                home.tenant().id().value());
    }

    private static long answersOf(Home home) {
        return HOUSE.count(
                "select count(*) from idempotency_key where tenant_id = ?",
                home.tenant().id().value());
    }
}
