package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredCommitTest {
    private static final int MOST = 100;
    private final ReadyMails mails = new ReadyMails();
    private final TenantId acme = mails.tenant();
    private final HeldStore store = new HeldStore();
    private final GatheredCommit commit =
            new GatheredCommit(store, new GatheredCommit.Waits(MOST, Duration.ofMinutes(1)));
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        store.letGo();
        callers.close();
    }

    @Test
    void storesWhatComesAloneAtOnceAndAlone() {
        store.letGo();
        ReadyMail mail = mail();

        commit.store(mail);

        assertThat(store.transactions()).containsExactly(List.of(mail));
    }

    @Test
    void storesTogetherWhatCameWhileBothWritersWereBusy() {
        List<Future<?>> busy = keepWritersBusy();
        List<ReadyMail> waiting = mails(10);
        List<Future<?>> handedIn = handIn(waiting);

        store.letGo();

        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(busy).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(store.transactions()).hasSizeLessThanOrEqualTo(4);
        assertThat(store.stored()).containsAll(waiting).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void takesNoMoreThanSixtyFourMailsAndFourMebibytesAtOnce() {
        keepWritersBusy();
        List<ReadyMail> many = mails(70);
        List<ReadyMail> big = IntStream.range(0, 5)
                .mapToObj(i -> mails.sized(1_500_000, acme, AddressId.next()))
                .toList();
        List<Future<?>> handedIn = new ArrayList<>(handIn(many));
        handedIn.addAll(handIn(big));

        store.letGo();

        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(store.stored()).containsAll(many).containsAll(big);
        assertThat(store.transactions()).allSatisfy(together -> {
            assertThat(together).hasSizeLessThanOrEqualTo(64);
            assertThat(together.stream().mapToLong(ReadyMail::bytes).sum()).isLessThanOrEqualTo(4 << 20);
        });
    }

    @Test
    void storesMailThatIsLargerThanAllThatGoTogether() {
        store.letGo();
        ReadyMail huge = mails.sized(5 << 20, acme, AddressId.next());

        commit.store(huge);

        assertThat(store.stored()).containsExactly(huge);
    }

    @Test
    void keepsNobodyWaitingForWhatIsLargeOrHasToWaitItself() {
        List<Future<?>> slow = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int begun = i;
            ReadyMail mail = i % 2 == 0 ? mails.sized(5 << 20, acme, AddressId.next()) : mail();
            if (i % 2 != 0) {
                store.leaveOut(mail);
            }
            slow.add(callers.submit(() -> commit.store(mail)));
            if (i % 2 != 0) {
                Awaitility.await().until(() -> store.began(mail));
                store.letOneGo();
            }
            Awaitility.await().until(() -> store.alone() == begun);
        }

        List<Future<?>> others = keepWritersBusy(store.transactions().size());

        assertThat(others).hasSize(2).noneMatch(Future::isDone);
        store.letGo();
        assertThat(slow).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(others).allSatisfy(GatheredCommitTest::isThrough);
    }

    @Test
    void takesTenantsInTurn() {
        keepWritersBusy();
        List<Future<?>> handedIn = new ArrayList<>(handIn(mails(90)));
        ReadyMail another = mails.to(mails.tenant(), AddressId.next());
        handedIn.addAll(handIn(List.of(another)));

        store.letOneGo();

        Awaitility.await().until(() -> store.transactions().size() == 3);
        assertThat(store.transactions().getLast()).hasSize(64).contains(another);
        store.letGo();
        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
    }

    @Test
    void neverHasTwoWritersAtOneAddress() {
        AddressId address = AddressId.next();
        Future<?> first = callers.submit(() -> commit.store(mails.to(acme, address)));
        Awaitility.await().until(() -> store.transactions().size() == 1);
        Future<?> second =
                handIn(List.of(mails.to(acme, AddressId.next(), address))).getFirst();
        ReadyMail beside = mail();
        handIn(List.of(beside));

        Awaitility.await().until(() -> store.transactions().size() == 2);
        assertThat(store.transactions().getLast()).containsExactly(beside);
        store.letGo();
        isThrough(first);
        isThrough(second);
    }

    @Test
    void storesEachAloneWhenOneSpoilsTheTransaction() {
        keepWritersBusy();
        List<ReadyMail> good = mails(63);
        ReadyMail bad = mail();
        store.spoiledBy(bad, new IllegalStateException("bad"));
        List<Future<?>> handedIn = handIn(good);
        Future<?> spoiled = handIn(List.of(bad)).getFirst();

        store.letGo();

        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
        assertThatThrownBy(spoiled::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("bad");
        assertThat(store.stored()).containsAll(good).doesNotContain(bad).doesNotHaveDuplicates();
    }

    @Test
    void storesAloneWhatDidNotFitBesideOthers() {
        List<Future<?>> busy = keepWritersBusy();
        ReadyMail leftOut = mail();
        store.leaveOut(leftOut);
        List<Future<?>> handedIn = handIn(List.of(mail(), leftOut, mail()));

        store.letGo();

        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(busy).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(store.transactions()).contains(List.of(leftOut));
        assertThat(store.stored()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void failsAllAndTriesNoneAloneWhenTheDatabaseIsOutOfReach() {
        keepWritersBusy();
        List<ReadyMail> waiting = mails(3);
        store.spoiledBy(
                waiting.getFirst(), new IllegalStateException(new SQLTransientConnectionException("no connection")));
        List<Future<?>> handedIn = handIn(waiting);

        store.letGo();

        assertThat(handedIn)
                .allSatisfy(failed ->
                        assertThatThrownBy(failed::get).hasRootCauseInstanceOf(SQLTransientConnectionException.class));
        assertThat(store.transactions()).hasSize(3);
    }

    @Test
    void refusesWhatComesWhenTooManyWait() {
        keepWritersBusy();
        List<Future<?>> handedIn = handIn(mails(MOST));

        assertThatThrownBy(() -> commit.store(mail())).isInstanceOf(Overfull.class);

        store.letGo();
        assertThat(handedIn).allSatisfy(GatheredCommitTest::isThrough);
    }

    @Test
    void refusesWhatHasWaitedTooLongForAWriterAndStoresItNever() {
        GatheredCommit impatient = new GatheredCommit(store, new GatheredCommit.Waits(MOST, Duration.ofMillis(20)));
        List<Future<?>> busy = IntStream.range(0, 2)
                .<Future<?>>mapToObj(i -> callers.submit(() -> impatient.store(mail())))
                .toList();
        Awaitility.await().until(() -> store.transactions().size() == 2);
        ReadyMail late = mail();

        assertThatThrownBy(() -> impatient.store(late)).isInstanceOf(Overfull.class);

        store.letGo();
        assertThat(busy).allSatisfy(GatheredCommitTest::isThrough);
        impatient.store(mail());
        assertThat(store.stored()).hasSize(3).doesNotContain(late);
    }

    @Test
    void storesEveryMailOnceUnderLoad() {
        store.letGo();
        AddressId popular = AddressId.next();
        List<ReadyMail> all = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> senders = IntStream.range(0, 20)
                .<Future<?>>mapToObj(sender -> callers.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        ReadyMail mail = mails.to(acme, i % 3 == 0 ? popular : AddressId.next());
                        all.add(mail);
                        commit.store(mail);
                    }
                }))
                .toList();

        assertThat(senders).allSatisfy(GatheredCommitTest::isThrough);
        assertThat(store.stored()).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<Future<?>> keepWritersBusy() {
        return keepWritersBusy(0);
    }

    private List<Future<?>> keepWritersBusy(int before) {
        List<Future<?>> busy = new ArrayList<>();
        for (int writers = 1; writers <= 2; writers++) {
            int begun = before + writers;
            busy.add(callers.submit(() -> commit.store(mail())));
            Awaitility.await().until(() -> store.transactions().size() == begun);
        }
        return busy;
    }

    /** Hands mails in one after another, each by a caller of its own. */
    private List<Future<?>> handIn(List<ReadyMail> some) {
        List<Future<?>> handedIn = new ArrayList<>();
        for (ReadyMail mail : some) {
            int before = commit.waiting();
            handedIn.add(callers.submit(() -> commit.store(mail)));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> commit.waiting() > before || store.began(mail));
        }
        return handedIn;
    }

    private static void isThrough(Future<?> handedIn) {
        assertThat(handedIn).succeedsWithin(Duration.ofMinutes(1));
    }

    private ReadyMail mail() {
        return mails.to(acme, AddressId.next());
    }

    private List<ReadyMail> mails(int count) {
        return IntStream.range(0, count).mapToObj(i -> mail()).toList();
    }
}
