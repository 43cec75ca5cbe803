package io.mayfly.mail.maildomain.dns;

import java.util.concurrent.CompletionStage;

/** The port to DNS. */
public interface DnsLookup {
    /**
     * Asks for the records of a type that a name has, and follows aliases. It holds no thread while it waits, and answers within
     * some seconds whatever the servers do.
     *
     * @param host a host name that may have labels with underscores, without a dot at its end
     * @return always completes normally: what goes wrong is an answer too
     */
    CompletionStage<DnsAnswer> ask(String host, DnsType type);
}
