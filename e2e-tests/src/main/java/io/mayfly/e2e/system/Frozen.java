package io.mayfly.e2e.system;

/** A process that stands still until this is closed. */
public interface Frozen extends AutoCloseable {
    @Override
    void close();
}
