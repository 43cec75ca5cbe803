package io.mayfly.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.database.SchemaRange;
import io.mayfly.testing.OtherDatabase;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the gateway asks of the schema before it takes mail. */
class SchemaIT {

    @Test
    void startsOnANewerSchemaThatItCanWorkOn() {
        OtherDatabase database = OtherDatabase.newer(SchemaRange.BUILD);
        try (Gateway gateway = Gateway.start(settings(database), Clock.systemUTC())) {
            assertThat(gateway.smtpPort()).isPositive();
        }
    }

    @Test
    void refusesToStartOnSchemasThatItCannotWorkOn() {
        OtherDatabase newer = OtherDatabase.newer(SchemaRange.BUILD + 1);
        OtherDatabase empty = OtherDatabase.empty();
        assertThatThrownBy(() -> Gateway.start(settings(newer), Clock.systemUTC()))
                .hasMessageStartingWith("The gateway cannot start: The database's schema has version 99")
                .hasMessageEndingWith("run a newer build");
        assertThatThrownBy(() -> Gateway.start(settings(empty), Clock.systemUTC()))
                .hasMessageEndingWith("run the migrations first");
    }

    private static Settings settings(OtherDatabase database) {
        return TestGateway.settings(database.url(), TestGateway.newHome(), Optional.empty());
    }
}
