package io.mayfly.migrations;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The schema in one database: brings it up to this build's version, never beyond and never back. */
public final class Schema {
    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** The schema behind a JDBC URL, with the credentials of the schema's owner. */
    public static Schema at(String jdbcUrl, String user, String password) {
        return new Schema(Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .locations("classpath:db/migration")
                .javaMigrations(new CarryLabelsAndMetadataOver())
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load());
    }

    /**
     * Applies what is missing.
     *
     * @return how many migrations were applied
     * @throws SchemaIsNewer when the database knows a version that this build doesn't
     */
    public int migrate() {
        refuseNewer();
        return flyway.migrate().migrationsExecuted;
    }

    private void refuseNewer() {
        MigrationInfo current = flyway.info().current();
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(info -> info.getState().isResolved() && info.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (current != null
                && current.getVersion() != null
                && current.getVersion().isNewerThan(known.getVersion())) {
            throw new SchemaIsNewer(current.getVersion().getVersion(), known.getVersion());
        }
    }
}
