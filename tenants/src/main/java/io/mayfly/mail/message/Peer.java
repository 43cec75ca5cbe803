package io.mayfly.mail.message;

import java.util.Optional;

/** Who handed a message over: the client's address, the name it gave in HELO or EHLO, and TLS if there was. */
public record Peer(String ip, String helo, Optional<TlsFacts> tls) {}
