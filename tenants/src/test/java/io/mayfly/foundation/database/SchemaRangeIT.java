package io.mayfly.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.transaction.DatabaseTransaction;
import io.mayfly.migrations.SchemaIsNewer;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.OtherDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which builds work on which schema: what the doors ask at start, and what the migrations do. */
class SchemaRangeIT {
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final int BUILD = SchemaRange.BUILD;
    private static final DatabaseTransaction NONE = new InMemoryDatabase();

    @Test
    void buildIsMadeForItsHighestMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../migrations/src/main/resources/db/migration"))) {
            assertThat(files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .mapToInt(match -> Integer.parseInt(match.group(1)))
                            .max())
                    .hasValue(BUILD);
        }
    }

    @Test
    void buildRunsOnTheSchemaThatItWasMadeFor() throws SQLException {
        OtherDatabase database = OtherDatabase.migrated();
        SchemaRange range = SchemaRange.of(database.dataSource());

        assertThat(range.version()).isEqualTo(BUILD);
        assertThatCode(() -> range.requireFit(BUILD)).doesNotThrowAnyException();
    }

    @Test
    void buildRefusesSchemasThatAreTooOld() throws SQLException {
        OtherDatabase empty = OtherDatabase.empty();
        OtherDatabase older = OtherDatabase.migrated();
        SchemaRange none = SchemaRange.of(empty.dataSource());
        SchemaRange before = SchemaRange.of(older.dataSource());

        assertThatThrownBy(() -> none.requireFit(BUILD))
                .isInstanceOf(UnfitSchema.class)
                .hasMessage("The database's schema has no version, this build needs version " + BUILD
                        + ": run the migrations first");
        assertThatThrownBy(() -> before.requireFit(BUILD + 1))
                .isInstanceOf(UnfitSchema.class)
                .hasMessageContaining("has version " + BUILD + ", this build needs version " + (BUILD + 1));
    }

    @Test
    void buildRunsOnANewerSchemaThatSaysSoAndMigratesNothing() throws SQLException {
        OtherDatabase database = OtherDatabase.newer(BUILD);
        SchemaRange range = SchemaRange.of(database.dataSource());

        assertThat(range).isEqualTo(new SchemaRange(99, BUILD));
        assertThatCode(() -> range.requireFit(BUILD)).doesNotThrowAnyException();
        assertThat(database.schema().migrate()).isZero();
        assertThat(SchemaRange.of(database.dataSource())).isEqualTo(range);
    }

    @Test
    void buildRefusesANewerSchemaThatNeedsANewerBuild() throws SQLException {
        OtherDatabase database = OtherDatabase.newer(BUILD + 1);
        SchemaRange range = SchemaRange.of(database.dataSource());

        assertThatThrownBy(() -> range.requireFit(BUILD))
                .isInstanceOf(UnfitSchema.class)
                .hasMessage("The database's schema has version 99, which takes a build for version " + (BUILD + 1)
                        + " or later, and this build is for version " + BUILD + ": run a newer build");
        assertThatThrownBy(() -> database.schema().migrate())
                .isInstanceOf(SchemaIsNewer.class)
                .hasMessageContaining("at version 99, this Mayfly knows up to " + BUILD);
    }

    @Test
    void oneBreakingMigrationShutsOldBuildsOutWhateverFollowsIt() throws SQLException {
        OtherDatabase database = OtherDatabase.newer(BUILD);
        database.state(98, BUILD + 1);
        SchemaRange range = SchemaRange.of(database.dataSource());

        assertThatThrownBy(() -> range.requireFit(BUILD)).isInstanceOf(UnfitSchema.class);
        assertThatThrownBy(() -> database.schema().migrate()).isInstanceOf(SchemaIsNewer.class);
    }

    @Test
    void migrationsRefuseANewerSchemaThatNamesNoRange() {
        OtherDatabase database = OtherDatabase.newer(BUILD);
        database.execute("drop table schema_range");

        assertThatThrownBy(() -> database.schema().migrate()).isInstanceOf(SchemaIsNewer.class);
    }

    @Test
    void guardRefusesAtStartWhatDoesNotFit() {
        OtherDatabase database = OtherDatabase.newer(BUILD + 1);
        assertThatThrownBy(() -> SchemaGuard.before(NONE, database.dataSource()))
                .isInstanceOf(UnfitSchema.class);
    }

    @Test
    void guardLooksBeforeTheFirstTransactionWhenTheDatabaseComesLate() {
        OtherDatabase database = OtherDatabase.absent();
        SchemaGuard guard = SchemaGuard.before(NONE, database.dataSource());
        assertThat(guard.fits()).isFalse();
        assertThatThrownBy(() -> guard.around(() -> "mail")).hasCauseInstanceOf(SQLException.class);

        database.create();
        assertThat(guard.fits()).isFalse();
        assertThatThrownBy(() -> guard.around(() -> "mail")).isInstanceOf(UnfitSchema.class);

        database.schema().migrate();
        assertThat(guard.<String>around(() -> "mail")).isEqualTo("mail");
        assertThat(guard.fits()).isTrue();
    }
}
