package io.mayfly.migrations;

/** The database was migrated by a newer Mayfly; running this one on it could destroy what it doesn't know. */
public final class SchemaIsNewer extends RuntimeException {
    SchemaIsNewer(String found, String known) {
        super("The database schema is at version " + found + ", this Mayfly knows up to " + known
                + ". Start the newer Mayfly that wrote it, or give another data folder.");
    }
}
