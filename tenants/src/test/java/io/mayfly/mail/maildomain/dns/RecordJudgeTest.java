package io.mayfly.mail.maildomain.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.DomainName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each record, whatever stands there. */
class RecordJudgeTest {
    private static final DomainRecords RECORDS = new DomainRecords(
            new DomainName("in.acme.example"),
            "t0k3n",
            "mx.mayfly.example",
            List.of(
                    new DomainRecords.DkimRecord(RecordKind.DKIM_RSA, "r1", "v=DKIM1; k=rsa; p=AAAABBBB"),
                    new DomainRecords.DkimRecord(RecordKind.DKIM_ED25519, "e1", "v=DKIM1; k=ed25519; p=CCCC")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OWNERSHIP    | mayfly-verification=t0k3n                          | RIGHT   | PUBLISHED
            OWNERSHIP    | google-site-verification=x~mayfly-verification=t0k3n | RIGHT | PUBLISHED
            OWNERSHIP    | mayfly-verification=other                          | WRONG   | OTHER_TEXT
            OWNERSHIP    | MAYFLY-VERIFICATION=T0K3N                          | WRONG   | OTHER_TEXT
            MX           | 10 mx.mayfly.example.                              | RIGHT   | PUBLISHED
            MX           | 99 MX.Mayfly.Example.                              | RIGHT   | PUBLISHED
            MX           | 10 mx.mayfly.example.~20 mx.other.example.         | WRONG   | MX_SPLIT
            MX           | 10 mx.other.example.                               | WRONG   | MX_ELSEWHERE
            MX           | 10 evil-mx.mayfly.example.                         | WRONG   | MX_ELSEWHERE
            MX           | 0 .                                                | WRONG   | MX_NONE_WANTED
            SPF          | v=spf1 mx -all                                     | RIGHT   | PUBLISHED
            SPF          | V=SPF1 ip4:192.0.2.1 +MX ~all                      | RIGHT   | PUBLISHED
            SPF          | v=spf1 include:_spf.other.example -all             | WRONG   | SPF_LACKS_US
            SPF          | v=spf1                                             | WRONG   | SPF_LACKS_US
            SPF          | v=spf1 mx +all                                     | WRONG   | SPF_OPEN
            SPF          | v=spf1 mx all                                      | WRONG   | SPF_OPEN
            SPF          | v=spf1 mx ?all                                     | WRONG   | SPF_OPEN
            SPF          | v=spf10 mx -all                                    | MISSING | NOT_PUBLISHED
            SPF          | some other text                                    | MISSING | NOT_PUBLISHED
            SPF          | v=spf1 mx -all~v=spf1 -all                         | WRONG   | SEVERAL
            DKIM_RSA     | v=DKIM1; k=rsa; p=AAAABBBB                         | RIGHT   | PUBLISHED
            DKIM_RSA     | p=AAAA BBBB                                        | RIGHT   | PUBLISHED
            DKIM_RSA     | v=DKIM1; p=                                        | WRONG   | DKIM_REVOKED
            DKIM_RSA     | v=DKIM1; p=ZZZZ                                    | WRONG   | DKIM_OTHER_KEY
            DKIM_RSA     | v=DKIM1; p=AAAABBBB; p=CCCC                        | WRONG   | MALFORMED
            DKIM_RSA     | nonsense                                           | WRONG   | MALFORMED
            DKIM_ED25519 | v=DKIM1;k=ed25519;p=CCCC                           | RIGHT   | PUBLISHED
            DKIM_ED25519 | v=DKIM1; p=CCCC~v=DKIM1; p=DDDD                    | WRONG   | SEVERAL
            DMARC        | v=DMARC1; p=quarantine                             | RIGHT   | PUBLISHED
            DMARC        | v=DMARC1;p=Reject;rua=mailto:x@y.example           | RIGHT   | PUBLISHED
            DMARC        | v=DMARC1; p=none                                   | WRONG   | DMARC_NOTHING_DONE
            DMARC        | v=DMARC1; p=reject; t=y                            | WRONG   | DMARC_TESTING
            DMARC        | v=DMARC1; p=perhaps                                | WRONG   | MALFORMED
            DMARC        | v=DMARC1                                           | WRONG   | MALFORMED
            DMARC        | v=DMARC1; p=reject~v=DMARC1; p=none                | WRONG   | SEVERAL
            TLS_RPT      | v=TLSRPTv1; rua=mailto:tls@y.example               | RIGHT   | PUBLISHED
            TLS_RPT      | v=TLSRPTv1; rua=https://y.example/tls              | RIGHT   | PUBLISHED
            TLS_RPT      | v=TLSRPTv1                                         | WRONG   | MALFORMED
            """)
    void tells(RecordKind kind, String found, Finding.State state, Advice advice) {
        Finding finding = RecordJudge.judge(wanted(kind), new DnsAnswer.Found(found.split("~")));
        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.advice()).isEqualTo(advice);
    }

    @Test
    void whatNobodyAnsweredSaysNothingAgainstTheRecord() {
        Finding finding =
                RecordJudge.judge(wanted(RecordKind.MX), new DnsAnswer.Trouble(DnsAnswer.TroubleCause.SERVER_FAILURE));
        assertThat(finding.state()).isEqualTo(Finding.State.UNKNOWN);
        assertThat(finding.actor()).isEqualTo(Finding.Actor.DNS_PROVIDER);
        assertThat(finding.sentence()).contains("in.acme.example").doesNotContain("{");
    }

    @Test
    void aliasesThatLeadNowhereAreToBeRemoved() {
        Finding finding =
                RecordJudge.judge(wanted(RecordKind.SPF), new DnsAnswer.Trouble(DnsAnswer.TroubleCause.ALIAS_LOOP));
        assertThat(finding.advice()).isEqualTo(Advice.LOOPING);
        assertThat(finding.actor()).isEqualTo(Finding.Actor.YOU);
    }

    @Test
    void whatIsShownOfHostileTextIsPrintableAndShort() {
        String hostile = "\u0000\u001b[31m\r\nSet-Cookie: x <script>\u202e" + "x".repeat(100_000);
        Finding finding = RecordJudge.judge(wanted(RecordKind.OWNERSHIP), new DnsAnswer.Found(hostile));
        assertThat(finding.found())
                .singleElement()
                .asString()
                .hasSizeLessThan(2100)
                .matches("[ -~]*…");
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(n -> "text " + n).toList();
        assertThat(RecordJudge.judge(wanted(RecordKind.OWNERSHIP), new DnsAnswer.Found(many, false))
                        .found())
                .hasSizeLessThanOrEqualTo(5);
    }

    private static WantedRecord wanted(RecordKind kind) {
        return RECORDS.all().stream()
                .filter(record -> record.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
