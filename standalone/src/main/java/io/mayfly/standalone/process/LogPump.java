package io.mayfly.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Carries what a process prints to its log. A file that the process writes by itself could only be bounded by copying
 * and cutting it while it grows, which loses lines and lets a fast writer outrun it; a pipe makes the writer wait. When
 * the launcher dies the servers work on, since JVMs and MariaDB ignore a broken pipe, but what they print is lost until
 * the next start replaces them.
 */
final class LogPump {
    private static final int CHUNK = 64 << 10;

    private final InputStream from;
    private final BoundedLog to;
    private final Thread thread;

    private LogPump(String name, InputStream from, BoundedLog to) {
        this.from = from;
        this.to = to;
        this.thread = Thread.ofPlatform().daemon().name("log of " + name).unstarted(this::carry);
    }

    static LogPump start(String name, InputStream from, BoundedLog to) {
        LogPump pump = new LogPump(name, from, to);
        pump.thread.start();
        return pump;
    }

    /** Waits until all is written; not longer, since a process that outlives its parent may hold the pipe open. */
    void awaitEnd(Duration limit) {
        try {
            thread.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry() {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                to.write(chunk, 0, count);
            }
        } catch (IOException e) {
            // The pipe is closed under the reader when the process has ended: its end, told in another way.
            return;
        }
    }
}
