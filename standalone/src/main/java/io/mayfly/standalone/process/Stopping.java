package io.mayfly.standalone.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: first asked to, then made to. */
final class Stopping {
    private Stopping() {}

    static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!endsWithin(process, grace)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        ProcessIdentity identity = ProcessIdentity.of(process);
        CompletableFuture<ProcessHandle> exit = process.onExit();
        long deadline = System.nanoTime() + limit.toNanos();
        while (identity.isAlive() && System.nanoTime() < deadline) {
            try {
                exit.get(100, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // Not a child of ours perhaps, and a zombie for ever: looked at again above.
                continue;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !identity.isAlive();
    }
}
