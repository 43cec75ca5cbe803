package io.mayfly.standalone.launch;

import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.Child;
import io.mayfly.standalone.process.Command;
import io.mayfly.standalone.process.LogFile;
import io.mayfly.standalone.server.Preparation;
import io.mayfly.standalone.server.Server;

/** The preparation of one server, whose programs count among the running processes and whose news are shown. */
record WatchedPreparation(Server server, RunningProcesses processes, Progress progress) implements Preparation {
    @Override
    public void run(Command command) {
        new LogFile(command.log()).rotate();
        Child child = processes.start(command, 0);
        try {
            if (child.waitFor() != 0) {
                throw new CannotStart(child.obituary());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was given up.", e);
        }
        processes.forget(child);
    }

    @Override
    public void announce(String what) {
        progress.going(server.name(), what);
    }
}
