package io.mayfly.standalone.launch;

import io.mayfly.migrations.Schema;
import io.mayfly.migrations.SchemaIsNewer;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.server.DatabaseUsers;
import io.mayfly.standalone.server.UnfinishedDatabase;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of Mayfly's database up to date, as its owner. */
final class SchemaMigration {
    private static final String SOMETHING_APPLIED = "SELECT 1 FROM flyway_schema_history WHERE success";

    private final Setup setup;
    private final String url;
    private final String password;

    SchemaMigration(Setup setup, Secrets secrets) {
        this.setup = setup;
        this.url = setup.jdbcUrl("mayfly");
        this.password = secrets.text(Secret.DATABASE_OWNER);
    }

    /** Answers how many migrations were applied. */
    int run() {
        try {
            UnfinishedDatabase.startOver(url, DatabaseUsers.OWNER, password, SOMETHING_APPLIED);
            return Schema.at(url, DatabaseUsers.OWNER, password).migrate();
        } catch (SchemaIsNewer e) {
            throw new CannotStart(
                    e.getMessage() + " (data folder " + setup.data().root() + ")", e);
        } catch (FlywayException e) {
            throw new CannotStart("The schema could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
