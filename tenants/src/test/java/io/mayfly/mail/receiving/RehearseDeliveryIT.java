package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.testing.House;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearseDeliveryIT {
    private static final House HOUSE = House.shared();

    @Test
    void writesAllThatAMailIsAndLeavesNothing() {
        List<Long> before = rows();
        long written = written();

        for (int i = 0; i < 3; i++) {
            HOUSE.receiving().rehearseDelivery().rehearse(HOUSE.incoming("rehearsed"));
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(written()).isGreaterThanOrEqualTo(written + 9);
    }

    private static List<Long> rows() {
        return List.of(
                HOUSE.count("select count(*) from message where 1 = ?", 1),
                HOUSE.count("select count(*) from message_content where 1 = ?", 1),
                HOUSE.count("select count(*) from event where 1 = ?", 1),
                HOUSE.count("select coalesce(sum(received), 0) from temp_address where 1 = ?", 1));
    }

    private static long written() {
        return HOUSE.count(
                "select variable_value from information_schema.global_status where variable_name = ?", "HANDLER_WRITE");
    }
}
