package io.mayfly.e2e.story;

import io.mayfly.e2e.client.Database;

/** How many rows of an address the database holds, and with them contents that lost their message. */
record AddressRows(long keys, long messages, long contents) {
    static AddressRows of(Inbox inbox) {
        Database database = Stage.database();
        return new AddressRows(
                database.count("SELECT COUNT(*) FROM address_key WHERE address_id = ?", inbox.id()),
                database.count("SELECT COUNT(*) FROM message WHERE address_id = ?", inbox.id()),
                database.count(
                        "SELECT COUNT(*) FROM message_content c LEFT JOIN message m ON m.id = c.message_id"
                                + " WHERE m.address_id = ? OR m.id IS NULL",
                        inbox.id()));
    }
}
