package io.mayfly.standalone.server;

import io.mayfly.standalone.process.Command;

/** Runs the programs that prepare a server, so that they are stopped like servers when the start is given up. */
public interface Preparation {
    /** Runs the command to its end; a failure ends the start with the last lines of its log. */
    void run(Command command);

    /** Tells the person who waits that something slow goes on. */
    void announce(String what);
}
