package io.mayfly.mail.message.store.persistence;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.message.store.ContentStore;

/** Contents over the database. */
public final class ContentWiring {
    private final ContentStore contents;

    public ContentWiring(Foundation foundation) {
        this.contents = new MariaDbContentStore(foundation.entities());
    }

    public ContentStore contents() {
        return contents;
    }
}
