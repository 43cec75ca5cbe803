package io.mayfly.migrations;

/** The database was migrated by a newer Mayfly, to a schema that this one can't work on. */
public final class SchemaIsNewer extends RuntimeException {
    SchemaIsNewer(int found, int known) {
        super("The database schema is at version " + found + ", this Mayfly knows up to " + known
                + " and can't work on it. Start the newer Mayfly that wrote it, or give another data folder.");
    }
}
