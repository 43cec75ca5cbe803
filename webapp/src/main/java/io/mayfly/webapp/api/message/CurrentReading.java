package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.message.ReadingMemory;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.webapp.security.CurrentCaller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The messages that the current request reads: what they take of the memory is given back when it has been answered. */
@RequestScoped
class CurrentReading {
    private final List<ReadingMemory.Share> shares = new ArrayList<>();

    @Inject
    private ReadMessage readMessage;

    @Inject
    private CurrentCaller current;

    OpenMessage open(String address, String message) {
        OpenMessage open =
                readMessage.open(current.caller(), new AddressReference(address), new MessageReference(message));
        shares.add(open.share());
        return open;
    }

    /** The message itself is let go, and no more of it than its excerpts are in the answer. */
    void keepsExcerptsOf(OpenMessage message) {
        message.share()
                .reduceTo(
                        ReadingMemory.costOfExcerpts(message.details().arrival().size()));
    }

    @PreDestroy
    void giveBack() {
        shares.forEach(ReadingMemory.Share::close);
    }
}
