package io.mayfly.mail.receiving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Stores nothing anywhere, and each transaction only when it is let go. */
final class HeldStore implements GatheredCommit.Store {
    private final Semaphore going = new Semaphore(0);
    private final Semaphore goingAlone = new Semaphore(0);
    private final List<List<ReadyMail>> transactions = new ArrayList<>();
    private final List<ReadyMail> stored = new ArrayList<>();
    private final Map<ReadyMail, RuntimeException> spoilers = new HashMap<>();
    private final Set<ReadyMail> leftOut = new HashSet<>();
    private int alone;

    void letGo() {
        going.release(1_000_000);
        goingAlone.release(1_000_000);
    }

    /** One of several mails, or that might have been of several. */
    void letOneGo() {
        going.release();
    }

    synchronized void spoiledBy(ReadyMail mail, RuntimeException failure) {
        spoilers.put(mail, failure);
    }

    synchronized void leaveOut(ReadyMail mail) {
        leftOut.add(mail);
    }

    /** What was begun, in order; those of one mail have that only. */
    synchronized List<List<ReadyMail>> transactions() {
        return List.copyOf(transactions);
    }

    /** How many were begun by themselves. */
    synchronized int alone() {
        return alone;
    }

    synchronized boolean began(ReadyMail mail) {
        return transactions.stream().anyMatch(transaction -> transaction.contains(mail));
    }

    synchronized List<ReadyMail> stored() {
        return List.copyOf(stored);
    }

    @Override
    public void one(ReadyMail mail) {
        synchronized (this) {
            alone++;
        }
        begin(List.of(mail), goingAlone);
        end(List.of(mail));
    }

    @Override
    public List<ReadyMail> together(List<ReadyMail> mails) {
        begin(mails, going);
        return end(mails.stream().filter(this::fits).toList());
    }

    private synchronized boolean fits(ReadyMail mail) {
        return !leftOut.contains(mail);
    }

    private void begin(List<ReadyMail> mails, Semaphore gate) {
        synchronized (this) {
            transactions.add(List.copyOf(mails));
        }
        gate.acquireUninterruptibly();
    }

    private synchronized List<ReadyMail> end(List<ReadyMail> mails) {
        for (ReadyMail mail : mails) {
            if (spoilers.containsKey(mail)) {
                throw spoilers.get(mail);
            }
        }
        stored.addAll(mails);
        return mails;
    }
}
