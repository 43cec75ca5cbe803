package io.mayfly.webapp.job;

import io.mayfly.account.apikey.NoteKeyUses;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the uses of API keys written down every few seconds, on a thread of its own, so that no call waits for that. */
@ApplicationScoped
public class KeyUseNotes {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUseNotes.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private NoteKeyUses noteKeyUses;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread thread;

    public synchronized void start() {
        Thread started = threads.newThread(this::run);
        started.setName("mayfly-key-uses");
        started.start();
        thread = started;
    }

    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        NoteKeyUses notes = noteKeyUses;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                note(notes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is, the next time comes
    private static void note(NoteKeyUses notes) {
        try {
            notes.note();
        } catch (RuntimeException e) {
            LOG.warn("Uses of keys were not noted: {}", e.toString());
        }
    }
}
