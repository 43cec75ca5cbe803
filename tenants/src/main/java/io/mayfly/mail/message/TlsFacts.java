package io.mayfly.mail.message;

/** How a connection was protected: the protocol such as {@code TLSv1.3}, and the cipher suite. */
public record TlsFacts(String protocol, String cipher) {}
