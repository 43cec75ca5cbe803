package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.server.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Watches over running servers, over each on a thread of its own, so that none waits for another's trouble. */
final class Watch {
    private final Servers servers;
    private final RunningProcesses processes;
    private final Progress progress;
    private final ExecutorService threads;
    private final KeptAlive.Time time;
    private final List<Future<?>> watches = new ArrayList<>();

    Watch(
            Servers servers,
            RunningProcesses processes,
            Progress progress,
            ExecutorService threads,
            KeptAlive.Time time) {
        this.servers = servers;
        this.processes = processes;
        this.progress = progress;
        this.threads = threads;
        this.time = time;
    }

    /** Takes a running child under watch. */
    void over(Child child) {
        KeptAlive kept = new KeptAlive(servers.named(child.name()).orElseThrow(), servers, processes, progress, time);
        watches.add(threads.submit(() -> {
            kept.from(child);
            return child;
        }));
    }

    /** Returns when everything is being stopped. */
    void keep() throws InterruptedException {
        for (Future<?> watch : watches) {
            try {
                watch.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The watch over a server failed", e.getCause());
            }
        }
    }
}
