package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A mail that was handed in to be stored, and who waits for it. */
final class PendingMail {
    private final ReadyMail mail;
    private final Set<AddressId> addresses;
    private final Condition changed;
    private Stage stage = Stage.WAITING;
    private @Nullable RuntimeException failure;

    /** What has become of it. */
    enum Stage {
        WAITING,
        BEING_WRITTEN,
        STORED,
        /** To be stored by who handed it in. */
        LEFT_ALONE,
        FAILED
    }

    /** @param changed what its caller waits for; its lock is held whenever a mail is spoken to */
    PendingMail(ReadyMail mail, Condition changed) {
        this.mail = mail;
        this.addresses = mail.addresses();
        this.changed = changed;
    }

    ReadyMail mail() {
        return mail;
    }

    Set<AddressId> addresses() {
        return addresses;
    }

    Stage stage() {
        return stage;
    }

    boolean isSettled() {
        return stage != Stage.WAITING && stage != Stage.BEING_WRITTEN;
    }

    void become(Stage next) {
        stage = next;
        changed.signal();
    }

    void fail(RuntimeException why) {
        failure = why;
        become(Stage.FAILED);
    }

    /** Tells its caller that a writer is free. */
    void wake() {
        changed.signal();
    }

    /** @return how long is left to wait, in nanoseconds; 0 or less when the time is over */
    long await(long nanos) throws InterruptedException {
        return changed.awaitNanos(nanos);
    }

    void awaitEnd() {
        changed.awaitUninterruptibly();
    }

    void throwFailure() {
        if (failure != null) {
            // Each caller throws an exception of its own, as each adds where it was.
            throw new IllegalStateException("The mails of one transaction could not be stored", failure);
        }
    }
}
