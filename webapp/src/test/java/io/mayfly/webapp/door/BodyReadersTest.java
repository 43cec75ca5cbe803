package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodyReadersTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long UNKNOWN = -1;
    private final BodyReaders readers = new BodyReaders(3, 2);

    @Test
    void readsAllAndOfWhatIsLongAtLeastSoMuch() {
        assertThat(read(new ByteArrayInputStream(new byte[100_000]), 1_000_000)).hasSize(100_000);
        assertThat(read(new ByteArrayInputStream(new byte[100_000]), 10_000)).hasSizeBetween(10_000, 20_000);
        assertThat(read(InputStream.nullInputStream(), 10)).isEmpty();
    }

    @Test
    void leavesAClientThatDrips() {
        InputStream drip = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                into[offset] = 'x';
                return 1;
            }
        };

        CompletableFuture<BodyReaders.Outcome> outcome = begin(drip, "192.0.2.1", Integer.MAX_VALUE, Runnable::run);

        assertThat(outcome).succeedsWithin(LONG).isInstanceOf(BodyReaders.TooSlow.class);
    }

    @Test
    void leavesAClientThatIsGone() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(readers.read(gone, "192.0.2.1", UNKNOWN, 10)).isInstanceOf(BodyReaders.TooSlow.class);
    }

    @Test
    void readsFromFewAtOnceAndFromOneClientFromFewer() {
        CountDownLatch going = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch reading = new CountDownLatch(2);
            List<CompletableFuture<BodyReaders.Outcome>> held = IntStream.range(0, 2)
                    .mapToObj(i -> begin(new Held(reading, going), "192.0.2.1", 10, threads::execute))
                    .toList();
            await(reading);
            assertThat(now("192.0.2.1")).isInstanceOf(BodyReaders.TooMany.class);
            assertThat(now("192.0.2.2")).isInstanceOf(BodyReaders.Read.class);

            CountDownLatch third = new CountDownLatch(1);
            CompletableFuture<BodyReaders.Outcome> other =
                    begin(new Held(third, going), "192.0.2.2", 10, threads::execute);
            await(third);
            assertThat(now("192.0.2.3")).isInstanceOf(BodyReaders.TooMany.class);

            going.countDown();
            assertThat(held)
                    .allSatisfy(one -> assertThat(one).succeedsWithin(LONG).isInstanceOf(BodyReaders.Read.class));
            assertThat(other).succeedsWithin(LONG).isInstanceOf(BodyReaders.Read.class);
            assertThat(now("192.0.2.1")).isInstanceOf(BodyReaders.Read.class);
        }
    }

    @Test
    void readsWhatIsThereWhoeverElseIsWaitedFor() {
        CountDownLatch going = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch reading = new CountDownLatch(2);
            List<CompletableFuture<BodyReaders.Outcome>> held = IntStream.range(0, 2)
                    .mapToObj(i -> begin(new Held(reading, going), "192.0.2.1", 10, threads::execute))
                    .toList();
            await(reading);

            assertThat(readers.read(body(7), "192.0.2.1", 7, 10)).isInstanceOf(BodyReaders.Read.class);
            assertThat(readers.read(body(7), "192.0.2.1", 8, 10)).isInstanceOf(BodyReaders.TooMany.class);
            assertThat(readers.read(body(11), "192.0.2.1", 11, 10)).isInstanceOf(BodyReaders.TooMany.class);
            going.countDown();
            assertThat(held).allSatisfy(one -> assertThat(one).succeedsWithin(LONG));
        }
    }

    @Test
    void readsOfWhatIsThereAllThatBelongsToIt() {
        assertThat(((BodyReaders.Read) readers.read(body(9), "192.0.2.1", 9, 10)).bytes())
                .hasSize(9);
        assertThat(((BodyReaders.Read) readers.read(body(0), "192.0.2.1", 0, 10)).bytes())
                .isEmpty();
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    /** Brings nothing until it is told to go on. */
    private static final class Held extends InputStream {
        private final CountDownLatch reading;
        private final CountDownLatch going;

        private Held(CountDownLatch reading, CountDownLatch going) {
            this.reading = reading;
            this.going = going;
        }

        @Override
        public int read() {
            reading.countDown();
            await(going);
            return -1;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(InputStream body, int most) {
        return ((BodyReaders.Read) readers.read(body, "192.0.2.1", UNKNOWN, most)).bytes();
    }

    private BodyReaders.Outcome now(String client) {
        return begin(InputStream.nullInputStream(), client, 10, Runnable::run).join();
    }

    private CompletableFuture<BodyReaders.Outcome> begin(InputStream body, String client, int most, Executor threads) {
        return CompletableFuture.supplyAsync(() -> readers.read(body, client, UNKNOWN, most), threads);
    }
}
