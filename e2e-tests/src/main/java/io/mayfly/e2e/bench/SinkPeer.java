package io.mayfly.e2e.bench;

/** {@code smtp-sink}, which takes everything and keeps nothing: what the machine and the load generator allow. */
record SinkPeer(PostfixTools tools, PostfixTools.Sink sink, String domain) implements Peer {
    @Override
    public String name() {
        return "smtp-sink";
    }

    /** It speaks no TLS. */
    @Override
    public boolean takes(Load load) {
        return !load.tls();
    }

    @Override
    public Run take(Load load) {
        return new Run(
                load.rate(tools.send(load, "127.0.0.1", sink.port(), Recipients.NAME + "@" + domain)
                        .toNanos()),
                0);
    }

    @Override
    public void close() {
        sink.close();
    }
}
