package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.database.SchemaRange;
import io.mayfly.foundation.database.UnfitSchema;
import io.mayfly.testing.OtherDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the webapp asks of the schema before it starts anything. */
class SchemaVersionIT {
    @Test
    void runsOnANewerSchemaThatItCanWorkOn() {
        OtherDatabase database = OtherDatabase.newer(SchemaRange.BUILD);
        assertThatCode(() -> SchemaVersion.requireFit(database.dataSource())).doesNotThrowAnyException();
    }

    @Test
    void refusesSchemasThatItCannotWorkOn() {
        OtherDatabase newer = OtherDatabase.newer(SchemaRange.BUILD + 1);
        OtherDatabase empty = OtherDatabase.empty();
        assertThatThrownBy(() -> SchemaVersion.requireFit(newer.dataSource()))
                .isInstanceOf(UnfitSchema.class)
                .hasMessageEndingWith("run a newer build");
        assertThatThrownBy(() -> SchemaVersion.requireFit(empty.dataSource()))
                .isInstanceOf(UnfitSchema.class)
                .hasMessageEndingWith("run the migrations first");
    }

    @Test
    void saysWhenTheDatabaseDoesNotAnswer() {
        OtherDatabase absent = OtherDatabase.absent();
        assertThatThrownBy(() -> SchemaVersion.requireFit(absent.dataSource()))
                .hasMessageContaining("is the database up and migrated?")
                .hasCauseInstanceOf(SQLException.class);
    }
}
