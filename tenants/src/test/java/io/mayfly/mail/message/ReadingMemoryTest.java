package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReadingMemoryTest {
    private static final int MIB = 1 << 20;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TenantId acme = TenantId.next();
    private final TenantId globex = TenantId.next();
    private final ReadingMemory memory = new ReadingMemory(8 * ReadingMemory.costOf(MIB), LONG);

    @Test
    void givesATenantHalfOfItAtMostAndTheOthersTheRest() {
        for (int i = 0; i < 4; i++) {
            assertThat(memory.tryTake(acme, MIB)).isPresent();
        }
        assertThat(memory.tryTake(acme, MIB)).isEmpty();
        assertThat(memory.tryTake(globex, MIB)).isPresent();
    }

    @Test
    void takesBackWhatIsNotNeededAnyMoreAndNoMore() {
        long all = memory.free();
        ReadingMemory.Share share = memory.tryTake(acme, MIB).orElseThrow();

        share.reduceTo(100);
        assertThat(memory.free()).isEqualTo(all - 100);
        share.reduceTo(1000);
        assertThat(memory.free()).isEqualTo(all - 100);
        share.close();
        share.close();
        assertThat(memory.free()).isEqualTo(all);
        assertThat(MemoryHeld.all(memory, acme)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void opensAMessageThatCostsMoreThanATenantMayHave() {
        assertThat(memory.tryTake(acme, Integer.MAX_VALUE)).isPresent();
        assertThat(memory.tryTake(acme, 1)).isEmpty();
        assertThat(memory.tryTake(globex, MIB)).isPresent();
    }

    @Test
    void waitsForRoomUntilSomebodyGivesItBack() {
        ReadingMemory.Share whole = memory.tryTake(acme, Integer.MAX_VALUE).orElseThrow();

        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> memory.awaitRoom(acme, MIB, memory.deadline()));
        assertThat(waiting).isNotDone();
        whole.close();

        waiting.join();
        assertThat(memory.tryTake(acme, MIB)).isPresent();
    }

    @Test
    void refusesWhenThereIsNoRoomInTime() {
        ReadingMemory impatient = new ReadingMemory(ReadingMemory.costOf(MIB), Duration.ofMillis(10));
        assertThat(impatient.tryTake(acme, Integer.MAX_VALUE)).isPresent();

        assertThatThrownBy(() -> impatient.awaitRoom(acme, MIB, impatient.deadline()))
                .isInstanceOf(ReadingBusy.class);
    }

    @Test
    void countsAnOpenMessageUntilItIsClosed() {
        InMemoryMail mail = new InMemoryMail();
        mail.address("beta");
        mail.receive("Hello", "beta@in.acme.example");
        long free = mail.house().memory().free();

        try (OpenMessage open = open(mail)) {
            assertThat(open.details().summary().subject()).isEqualTo("Hello");
            assertThat(mail.house().memory().free()).isLessThan(free);
        }

        assertThat(mail.house().memory().free()).isEqualTo(free);
    }

    @Test
    void countsNothingForAMessageThatCannotBeOpened() {
        InMemoryMail mail = new InMemoryMail();
        mail.address("beta");
        long free = mail.house().memory().free();

        assertThatThrownBy(() -> open(mail)).isInstanceOf(MessageNotFound.class);

        assertThat(mail.house().memory().free()).isEqualTo(free);
    }

    @Test
    void opensAMessageWhenThereIsRoomAgain() {
        InMemoryMail mail = new InMemoryMail();
        mail.address("beta");
        mail.receive("Hello", "beta@in.acme.example");
        List<ReadingMemory.Share> held =
                MemoryHeld.all(mail.house().memory(), mail.acme().id());

        assertThatThrownBy(() -> open(mail)).isInstanceOf(ReadingBusy.class);

        held.forEach(ReadingMemory.Share::close);
        assertThat(Optional.of(open(mail))).isPresent();
    }

    private static OpenMessage open(InMemoryMail mail) {
        return mail.readMessage()
                .open(mail.anna(), new AddressReference("beta@in.acme.example"), MessageReference.LATEST);
    }
}
