package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.transaction.Unreachable;
import io.mayfly.mail.receiving.PendingMail.Stage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stores mails that are ready at the same time in one transaction, as the end of a transaction costs far more than a mail
 * in it. There is no timer and no thread for it: who comes while a writer is free writes at once, and takes along all that
 * wait. So a mail that comes alone waits for nobody. Nothing that goes together is large or waits for a lock, so that a
 * writer is soon free again.
 *
 * <p>Each caller hears of its own mail only. A mail that can't be stored beside others is stored by its caller, alone, as
 * are all when one of them spoils their transaction; when the database can't be reached, all of a transaction fail.
 */
final class GatheredCommit {
    private static final int WRITERS = 2;
    private static final int MOST_MAILS = 64;
    static final long MOST_BYTES = 4L << 20;

    /** As many may be at the database by themselves, which may wait there for who holds an address. */
    private static final int MOST_ALONE = 6;

    /** As a writer may be at a database that hangs, and clients are to be answered within ten seconds. */
    private static final Waits ORDINARY = new Waits(500, Duration.ofSeconds(2));

    private final Store store;
    private final WaitingMails waiting;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<AddressId> busy = new HashSet<>();
    private final Semaphore alone = new Semaphore(MOST_ALONE);
    private int writers;

    /** How mails are stored. */
    interface Store {
        /** Stores a mail, waiting for who holds its addresses. */
        void one(ReadyMail mail);

        /** @return those that are stored, all the others are not */
        List<ReadyMail> together(List<ReadyMail> mails);
    }

    /** How many mails may wait for a writer, and how long. */
    record Waits(int most, Duration patience) {}

    GatheredCommit(Store store) {
        this(store, ORDINARY);
    }

    GatheredCommit(Store store, Waits waits) {
        this.store = store;
        this.waiting = new WaitingMails(waits.most());
        this.patience = waits.patience();
    }

    /**
     * Returns when the mail is durable; throws what was in its way.
     *
     * @throws Overtaken when a recipient has changed
     * @throws Overfull when too many mails wait already, or for too long
     */
    void store(ReadyMail mail) {
        if (mail.bytes() > MOST_BYTES || !together(mail)) {
            alone(mail);
        }
    }

    /** @return whether it is stored; if not, it is to be tried alone */
    private boolean together(ReadyMail mail) {
        PendingMail pending = new PendingMail(mail, lock.newCondition());
        settle(pending);
        pending.throwFailure();
        return pending.stage() == Stage.STORED;
    }

    /** Beside the writers, so that what is large, or waits for who holds its address, keeps nobody else waiting. */
    private void alone(ReadyMail mail) {
        try {
            if (!alone.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Overfull();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overfull();
        }
        try {
            store.one(mail);
        } finally {
            alone.release();
        }
    }

    /** How many mails wait for a writer. */
    int waiting() {
        lock.lock();
        try {
            return waiting.count();
        } finally {
            lock.unlock();
        }
    }

    private void settle(PendingMail mine) {
        lock.lock();
        try {
            waiting.add(mine);
            long left = patience.toNanos();
            while (!mine.isSettled()) {
                if (mine.stage() == Stage.BEING_WRITTEN) {
                    mine.awaitEnd();
                } else if (left <= 0) {
                    throw new Overfull();
                } else if (!write(mine)) {
                    left = mine.await(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overfull();
        } finally {
            waiting.remove(mine);
            lock.unlock();
        }
    }

    /**
     * Writes down what waits, if a writer is free; the lock is given up meanwhile.
     *
     * @return whether there was anything that this thread could write
     */
    private boolean write(PendingMail mine) {
        List<PendingMail> batch = writers < WRITERS ? waiting.take(busy, MOST_MAILS, MOST_BYTES) : List.of();
        if (batch.isEmpty()) {
            return false;
        }
        begin(batch);
        Result result = Result.NOTHING;
        try {
            lock.unlock();
            result = together(batch);
        } finally {
            lock.lock();
            end(batch, result);
        }
        return true;
    }

    private void begin(List<PendingMail> batch) {
        writers++;
        for (PendingMail mail : batch) {
            mail.become(Stage.BEING_WRITTEN);
            busy.addAll(mail.addresses());
        }
        wakeNext();
    }

    private void end(List<PendingMail> batch, Result result) {
        writers--;
        for (PendingMail mail : batch) {
            busy.removeAll(mail.addresses());
            if (result.stored().contains(mail.mail())) {
                mail.become(Stage.STORED);
            } else if (result.unreachable() != null) {
                mail.fail(result.unreachable());
            } else {
                mail.become(Stage.LEFT_ALONE);
            }
        }
        wakeNext();
    }

    private void wakeNext() {
        if (writers < WRITERS) {
            waiting.firstBeside(busy).ifPresent(PendingMail::wake);
        }
    }

    /**
     * What came of a transaction.
     *
     * @param unreachable why nothing could be stored at all
     */
    private record Result(Set<ReadyMail> stored, @Nullable RuntimeException unreachable) {
        static final Result NOTHING = new Result(Set.of(), null);
    }

    @SuppressWarnings("checkstyle:illegalcatch") // whatever it was, each mail is tried by itself, and its caller told
    private Result together(List<PendingMail> batch) {
        try {
            return new Result(
                    Set.copyOf(
                            store.together(batch.stream().map(PendingMail::mail).toList())),
                    null);
        } catch (RuntimeException e) {
            return new Result(Set.of(), Unreachable.in(e) ? e : null);
        }
    }
}
