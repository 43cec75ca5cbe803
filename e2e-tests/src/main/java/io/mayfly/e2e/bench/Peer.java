package io.mayfly.e2e.bench;

/** A server of mail that the same load is sent to. */
interface Peer extends AutoCloseable {
    String name();

    /** Whether it can take this load. */
    default boolean takes(Load load) {
        return true;
    }

    /** Sends the load, and waits until all of it is where its readers find it. */
    Run take(Load load);

    @Override
    void close();

    /**
     * What came of one load.
     *
     * @param cpuMillisPerMail of all processes that take part in receiving; 0 where nobody asks
     */
    record Run(double mailsPerSecond, double cpuMillisPerMail) {}
}
