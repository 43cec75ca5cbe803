package io.mayfly.webapp.api.message;

import io.mayfly.mail.message.ReadingMemory;
import jakarta.ws.rs.container.CompletionCallback;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer on its way takes of the memory for reading, given back when it is through or its client has gone. */
final class HeldShares implements CompletionCallback {
    private final List<ReadingMemory.Share> shares = new ArrayList<>();
    private boolean over;

    synchronized void hold(ReadingMemory.Share share) {
        if (over) {
            share.close();
        } else {
            shares.add(share);
        }
    }

    @Override
    public synchronized void onComplete(@Nullable Throwable failure) {
        over = true;
        shares.forEach(ReadingMemory.Share::close);
        shares.clear();
    }
}
