package io.mayfly.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs several pieces of work at once, each on a thread of its own that starts when all are ready. */
public final class Together {
    /** Long enough for a machine under load; reached only by a test that fails. */
    private static final long PATIENCE_SECONDS = 60;

    private Together() {}

    /** Runs them all to their ends; what one of them throws fails the test. */
    public static void run(List<Runnable> works) {
        call(works.stream().map(Executors::callable).toList());
    }

    /** What so many at once answer. */
    public static <T> List<T> call(int times, Callable<T> work) {
        return call(Stream.generate(() -> work).limit(times).toList());
    }

    private static <T> List<T> call(List<Callable<T>> works) {
        CountDownLatch start = new CountDownLatch(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        meet(start);
                        return work.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("One of those at work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("Those at work came to no end", e);
        }
    }

    /** Waits until all whom the latch counts have come here. Who comes again finds it open. */
    public static void meet(CountDownLatch all) {
        all.countDown();
        try {
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Not all have come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
