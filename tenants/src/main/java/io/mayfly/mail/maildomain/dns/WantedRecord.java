package io.mayfly.mail.maildomain.dns;

/**
 * A record to publish.
 *
 * @param host the whole name that it stands at, without a dot at its end
 * @param value as providers' forms take it: of TXT the text without quotes, of MX preference and host
 */
public record WantedRecord(RecordKind kind, String host, DnsType type, String value) {}
