package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.ProcessIdentity;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a person sees while the system starts, runs and stops: one line for each thing that came about. */
public final class Progress {
    private final List<PrintStream> outs = new CopyOnWriteArrayList<>();

    public Progress(PrintStream out) {
        outs.add(out);
    }

    /** Writes everything from now on to one more place. */
    void alsoTo(PrintStream out) {
        outs.add(out);
    }

    void ready(String name, Duration took, ProcessIdentity process, int port) {
        line("✓", name, "ready in " + seconds(took) + "  (pid " + process.pid() + ", port " + port + ")");
    }

    void done(String name, String what, Duration took) {
        line("✓", name, what + " in " + seconds(took));
    }

    void going(String name, String what) {
        line("…", name, what);
    }

    void trouble(String name, String what) {
        line("✗", name, what);
    }

    void stopped(String name, Duration took) {
        line("■", name, "stopped in " + seconds(took));
    }

    public synchronized void say(String text) {
        outs.forEach(out -> {
            out.println(text);
            out.flush();
        });
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void line(String mark, String name, String text) {
        say(String.format(Locale.ROOT, "  %s %-9s %s", mark, name, text));
    }
}
