package io.mayfly.mail.message.content;

/** A mailbox as a header field names it (RFC 5322 §3.4): the name to show, possibly empty, and the address. */
public record Mailbox(String name, String address) {
    public static final Mailbox NONE = new Mailbox("", "");
}
