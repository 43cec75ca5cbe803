package io.mayfly.gateway.smtp;

/** Takes note of messages that were refused. */
@FunctionalInterface
public interface Refusals {

    void count(Reply reply);
}
