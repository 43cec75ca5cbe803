package io.mayfly.mail.maildomain.dns;

/** The types of record that are asked for (RFC 1035 §3.2.2). */
public enum DnsType {
    TXT,
    MX
}
