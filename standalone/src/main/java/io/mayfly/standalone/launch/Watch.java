package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.server.Servers;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;

/** Watches over running servers, over each on a thread of its own, so that none waits for another's trouble. */
final class Watch {
    private final Servers servers;
    private final RunningProcesses processes;
    private final Progress progress;
    private final KeptAlive.Time time;
    private final CompletionService<Child> watches;
    private int watched;

    Watch(
            Servers servers,
            RunningProcesses processes,
            Progress progress,
            ExecutorService threads,
            KeptAlive.Time time) {
        this.servers = servers;
        this.processes = processes;
        this.progress = progress;
        this.watches = new ExecutorCompletionService<>(threads);
        this.time = time;
    }

    /** Takes a running child under watch. */
    void over(Child child) {
        KeptAlive kept = new KeptAlive(servers.named(child.name()).orElseThrow(), servers, processes, progress, time);
        watches.submit(() -> {
            kept.from(child);
            return child;
        });
        watched++;
    }

    /** Returns when everything is being stopped. @throws IllegalStateException as soon as one of the watches fails */
    void keep() throws InterruptedException {
        for (int ended = 0; ended < watched; ended++) {
            try {
                watches.take().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The watch over a server failed", e.getCause());
            }
        }
    }
}
