package io.mayfly.standalone.server;

import io.mayfly.standalone.process.Command;
import java.time.Duration;
import java.util.List;

/** One of the processes of a system. */
public interface Server {
    /** Its name in the state, the logs and the commands: lower case, no spaces. */
    String name();

    /** The port that people know it by. */
    int port();

    /** The names of the servers that must be healthy before this one is started. */
    List<String> needs();

    /** Makes sure that it is unpacked and built; slow the first time, nothing later. */
    void prepare(Preparation preparation);

    Command command();

    /** Whether it does its work now; asks it each time. */
    boolean isHealthy();

    /** Removes what a Java server's JVM noted for a faster start. */
    default void forgetClassArchive() {}

    /** How long a start may take on a slow and busy machine. */
    default Duration startLimit() {
        return Duration.ofMinutes(5);
    }

    /** How long it may take to end properly; at its first end a JVM writes its class archive, which takes a while. */
    default Duration grace() {
        return Duration.ofSeconds(90);
    }
}
