package io.mayfly.gateway;

import io.mayfly.mail.receiving.NoteRefusedMail;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has refused mail written down every few seconds, and once more at the end. */
final class NotesOfRefusals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotesOfRefusals.class);
    private static final int SECONDS = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("notes").factory());
    private final NoteRefusedMail noteRefusedMail;

    private NotesOfRefusals(NoteRefusedMail noteRefusedMail) {
        this.noteRefusedMail = noteRefusedMail;
    }

    static NotesOfRefusals start(NoteRefusedMail noteRefusedMail) {
        NotesOfRefusals notes = new NotesOfRefusals(noteRefusedMail);
        notes.thread.scheduleWithFixedDelay(notes::note, SECONDS, SECONDS, TimeUnit.SECONDS);
        return notes;
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it is, the next time comes
    private void note() {
        try {
            noteRefusedMail.note();
        } catch (RuntimeException e) {
            LOG.warn("Refused mail was not noted yet: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.close();
        note();
    }
}
