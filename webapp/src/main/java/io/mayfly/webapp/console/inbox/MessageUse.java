package io.mayfly.webapp.console.inbox;

import io.mayfly.mail.message.BrowseMessages;
import io.mayfly.mail.message.CountMessages;
import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.MarkMessageRead;
import io.mayfly.mail.message.MarkMessageUnread;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.webapp.console.component.HeldDeletions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What can be done with the messages of an address, together for those who hand it on. */
@Dependent
class MessageUse {
    @Inject
    private BrowseMessages browse;

    @Inject
    private CountMessages count;

    @Inject
    private ReadMessage read;

    @Inject
    private MarkMessageRead markRead;

    @Inject
    private MarkMessageUnread markUnread;

    @Inject
    private SearchMessages search;

    @Inject
    private DeleteMessage delete;

    @Inject
    private HeldDeletions deletions;

    BrowseMessages browse() {
        return browse;
    }

    CountMessages count() {
        return count;
    }

    ReadMessage read() {
        return read;
    }

    MarkMessageRead markRead() {
        return markRead;
    }

    MarkMessageUnread markUnread() {
        return markUnread;
    }

    SearchMessages search() {
        return search;
    }

    HeldDeletions deletions() {
        return deletions;
    }

    DeleteMessage delete() {
        return delete;
    }
}
