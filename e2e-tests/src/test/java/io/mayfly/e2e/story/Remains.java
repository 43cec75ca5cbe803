package io.mayfly.e2e.story;

import io.mayfly.e2e.client.Database;

/** How many rows of an address are left in the database, and with them contents that lost their message. */
record Remains(long keys, long messages, long contents) {
    static Remains of(Inbox inbox) {
        Database database = Stage.database();
        return new Remains(
                database.count("SELECT COUNT(*) FROM address_key WHERE address_id = ?", inbox.id()),
                database.count("SELECT COUNT(*) FROM message WHERE address_id = ?", inbox.id()),
                database.count(
                        "SELECT COUNT(*) FROM message_content c LEFT JOIN message m ON m.id = c.message_id"
                                + " WHERE m.address_id = ? OR m.id IS NULL",
                        inbox.id()));
    }
}
