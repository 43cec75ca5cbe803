package io.mayfly.mail.maildomain.dns;

import io.mayfly.foundation.address.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be published for one mail domain.
 *
 * @param token what proves whose the domain is, in letters and digits
 * @param mailHost the name of our mail servers
 * @param keys the keys that mail from the domain is signed with
 */
public record DomainRecords(DomainName domain, String token, String mailHost, List<DkimRecord> keys) {
    /** How the text begins that proves whose a domain is. */
    static final String PROOF = "mayfly-verification=";

    private static final int PREFERENCE = 10;

    /** A published key of signatures: its selector, and the record's value (RFC 6376 §3.6.1). */
    public record DkimRecord(RecordKind kind, String selector, String value) {}

    public DomainRecords {
        keys = List.copyOf(keys);
    }

    /** All of them, what receiving depends on first. */
    public List<WantedRecord> all() {
        return Stream.of(receiving(), sending(), List.of(reports()))
                .flatMap(List::stream)
                .toList();
    }

    private List<WantedRecord> receiving() {
        return List.of(
                new WantedRecord(RecordKind.OWNERSHIP, "_mayfly." + domain, DnsType.TXT, PROOF + token),
                new WantedRecord(RecordKind.MX, domain.value(), DnsType.MX, PREFERENCE + " " + mailHost));
    }

    private List<WantedRecord> sending() {
        List<WantedRecord> records = new ArrayList<>();
        records.add(new WantedRecord(RecordKind.SPF, domain.value(), DnsType.TXT, "v=spf1 mx -all"));
        keys.forEach(key -> records.add(
                new WantedRecord(key.kind(), key.selector() + "._domainkey." + domain, DnsType.TXT, key.value())));
        records.add(new WantedRecord(
                RecordKind.DMARC, "_dmarc." + domain, DnsType.TXT, "v=DMARC1; p=reject; adkim=s; aspf=s"));
        return records;
    }

    /** Reports go to the postmaster, whom every domain has. */
    private WantedRecord reports() {
        return new WantedRecord(
                RecordKind.TLS_RPT, "_smtp._tls." + domain, DnsType.TXT, "v=TLSRPTv1; rua=mailto:postmaster@" + domain);
    }
}
