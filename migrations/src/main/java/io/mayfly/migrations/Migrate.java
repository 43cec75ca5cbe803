package io.mayfly.migrations;

import org.flywaydb.core.api.FlywayException;

/**
 * The command that migrates the database named by {@code MAYFLY_DB_URL}, as {@code MAYFLY_DB_USER} with
 * {@code MAYFLY_DB_PASSWORD}. Exits 0 when the schema is current, 3 when it is newer than this build, 1 otherwise.
 */
public final class Migrate {
    private static final int FAILED = 1;
    private static final int NEWER = 3;

    private Migrate() {}

    public static void main(String[] args) {
        System.exit(run());
    }

    private static int run() {
        try {
            int applied = Schema.at(env("MAYFLY_DB_URL"), env("MAYFLY_DB_USER"), env("MAYFLY_DB_PASSWORD"))
                    .migrate();
            System.out.println("Schema is current (" + applied + " migrations applied)");
            return 0;
        } catch (SchemaIsNewer e) {
            System.err.println(e.getMessage());
            return NEWER;
        } catch (FlywayException | IllegalStateException e) {
            System.err.println("Migration failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
