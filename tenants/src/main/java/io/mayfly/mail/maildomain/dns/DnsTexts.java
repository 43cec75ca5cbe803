package io.mayfly.mail.maildomain.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** Records as text. */
final class DnsTexts {
    private DnsTexts() {}

    /** Of TXT its strings as one, a byte a character (RFC 7208 §3.3); of all others the master file form. */
    static String of(Record record) {
        if (record instanceof TXTRecord text) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            text.getStringsAsByteArrays().forEach(whole::writeBytes);
            return whole.toString(StandardCharsets.ISO_8859_1);
        }
        return record.rdataToString();
    }
}
