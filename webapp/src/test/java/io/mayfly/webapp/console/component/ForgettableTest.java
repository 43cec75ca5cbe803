package io.mayfly.webapp.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForgettableTest {
    @Test
    void isDoneUntilItIsForgotten() {
        AtomicInteger done = new AtomicInteger();
        Forgettable work = new Forgettable(done::incrementAndGet);

        work.run();
        work.run();
        work.forget();
        work.run();

        assertThat(done).hasValue(2);
    }

    @Test
    void letsGoOfWhatItIsFor() {
        byte[] page = new byte[1 << 20];
        WeakReference<byte[]> held = new WeakReference<>(page);
        Forgettable work = working(page);
        page = new byte[0];

        work.forget();

        while (held.get() != null) {
            System.gc();
            Thread.onSpinWait();
        }
        work.run();
        assertThat(page).isEmpty();
    }

    private static Forgettable working(byte[] page) {
        return new Forgettable(() -> page[0]++);
    }
}
