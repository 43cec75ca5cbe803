package io.mayfly.webapp.composition;

import io.mayfly.foundation.Foundation;
import io.mayfly.mail.message.BrowseMessages;
import io.mayfly.mail.message.CountMessages;
import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.ListMessages;
import io.mayfly.mail.message.MarkMessageRead;
import io.mayfly.mail.message.MarkMessageUnread;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.SealEarlierMessages;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.mail.message.persistence.MessageWiring;
import io.mayfly.mail.message.store.persistence.ContentWiring;
import io.mayfly.mail.tempaddress.persistence.TempAddressWiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Messages and their contents. */
@ApplicationScoped
class MessageComposition {
    @Produces
    @Singleton
    MessageWiring messageWiring(Foundation foundation, TempAddressWiring tempAddress, ContentWiring content) {
        return new MessageWiring(foundation, tempAddress, content);
    }

    @Produces
    @Singleton
    ContentWiring contentWiring(Foundation foundation) {
        return new ContentWiring(foundation);
    }

    @Produces
    ListMessages listMessages(MessageWiring message) {
        return message.listMessages();
    }

    @Produces
    BrowseMessages browseMessages(MessageWiring message) {
        return message.browseMessages();
    }

    @Produces
    CountMessages countMessages(MessageWiring message) {
        return message.countMessages();
    }

    @Produces
    ReadMessage readMessage(MessageWiring message) {
        return message.readMessage();
    }

    @Produces
    MatchMessages matchMessages(MessageWiring message) {
        return message.matchMessages();
    }

    @Produces
    SealEarlierMessages sealEarlierMessages(MessageWiring message) {
        return message.sealEarlierMessages();
    }

    @Produces
    MarkMessageRead markMessageRead(MessageWiring message) {
        return message.markMessageRead();
    }

    @Produces
    MarkMessageUnread markMessageUnread(MessageWiring message) {
        return message.markMessageUnread();
    }

    @Produces
    SearchMessages searchMessages(MessageWiring message) {
        return message.searchMessages();
    }

    @Produces
    DeleteMessage deleteMessage(MessageWiring message) {
        return message.deleteMessage();
    }
}
