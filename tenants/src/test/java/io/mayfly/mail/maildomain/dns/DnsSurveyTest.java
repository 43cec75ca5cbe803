package io.mayfly.mail.maildomain.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.mail.maildomain.dns.DomainCheck.Lack.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one look finds of a whole domain, and how that is graded. */
class DnsSurveyTest {
    private static final DomainRecords RECORDS = new DomainRecords(
            new DomainName("in.acme.example"),
            "t0k3n",
            "mx.mayfly.example",
            List.of(
                    new DomainRecords.DkimRecord(RecordKind.DKIM_RSA, "r1", "v=DKIM1; k=rsa; p=AAAA"),
                    new DomainRecords.DkimRecord(RecordKind.DKIM_ED25519, "e1", "v=DKIM1; k=ed25519; p=BBBB")));

    private final InMemoryDns dns = new InMemoryDns();

    @BeforeEach
    void publishAll() {
        dns.publish(RECORDS);
    }

    @Test
    void aDomainWithAllThatIsWantedIsGradedA() {
        DomainCheck check = look();
        assertThat(check.findings()).hasSize(7).allMatch(Finding::isRight);
        assertThat(check.isProven()).isTrue();
        assertThat(check.comesHere()).contains(true);
        assertThat(check.grade()).contains(Grade.A);
        assertThat(reasons(check)).containsExactly(Reason.UNSIGNED_ZONE);
    }

    @Test
    void aSignedZoneLacksNothing() {
        dns.say("in.acme.example", DnsType.MX, new DnsAnswer.Found(List.of("10 mx.mayfly.example."), true));
        assertThat(look().lacks()).isEmpty();
    }

    @Test
    void withoutMxItIsF() {
        dns.remove("in.acme.example", DnsType.MX);
        DomainCheck check = look();
        assertThat(check.comesHere()).contains(false);
        assertThat(check.grade()).contains(Grade.F);
        assertThat(reasons(check)).startsWith(Reason.MX);
    }

    @Test
    void mailThatGoesElsewhereTooStillComesHere() {
        dns.publish("in.acme.example", DnsType.MX, "10 mx.mayfly.example.", "20 mx.other.example.");
        DomainCheck check = look();
        assertThat(check.comesHere()).contains(true);
        assertThat(check.grade()).contains(Grade.C);
    }

    @Test
    void serversThatDoNotAnswerLeaveItOpenWhetherMailComes() {
        dns.say("in.acme.example", DnsType.MX, new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER));
        DomainCheck check = look();
        assertThat(check.comesHere()).isEmpty();
        assertThat(check.isUncertain()).isTrue();
        assertThat(check.grade()).isEmpty();
    }

    @Test
    void eachLackTakesItsShare() {
        Stream.of("in.acme.example", "_dmarc.in.acme.example", "r1._domainkey.in.acme.example")
                .forEach(host -> dns.remove(host, DnsType.TXT));
        DomainCheck check = look();
        assertThat(reasons(check)).containsExactly(Reason.DMARC, Reason.SPF, Reason.DKIM_RSA, Reason.UNSIGNED_ZONE);
        assertThat(check.grade()).contains(Grade.D);
    }

    @Test
    void aNameThatTheProviderDoubledIsFound() {
        dns.remove("_mayfly.in.acme.example", DnsType.TXT);
        dns.publish("_mayfly.in.acme.example.acme.example", DnsType.TXT, "mayfly-verification=t0k3n");
        Finding finding = look().of(RecordKind.OWNERSHIP).orElseThrow();
        assertThat(finding.advice()).isEqualTo(Advice.DOUBLED_NAME);
        assertThat(finding.parameters()).containsExactly("_mayfly.in.acme.example.acme.example", "_mayfly.in");
        assertThat(finding.sentence()).contains("Enter only _mayfly.in as the host");
    }

    @Test
    void aDoubledNameOfAnotherIsNotTakenForOurs() {
        dns.remove("in.acme.example", DnsType.MX);
        dns.publish("in.acme.example.acme.example", DnsType.MX, "10 mx.other.example.");
        assertThat(look().of(RecordKind.MX).orElseThrow().advice()).isEqualTo(Advice.NOT_PUBLISHED);
    }

    @Test
    void aLookAsksABoundedNumberOfQuestions() {
        InMemoryDns empty = new InMemoryDns();
        new DnsSurvey(empty).of(RECORDS, Duration.ofSeconds(3)).join();
        assertThat(empty.asked()).isLessThanOrEqualTo(14);
    }

    @Test
    void whatIsNotAnsweredInTimeIsLeftOpen() {
        DnsLookup silent = (host, type) -> host.startsWith("_dmarc") ? new CompletableFuture<>() : dns.ask(host, type);

        DomainCheck check =
                new DnsSurvey(silent).of(RECORDS, Duration.ofMillis(100)).join();

        assertThat(check.of(RecordKind.DMARC).orElseThrow().state()).isEqualTo(Finding.State.UNKNOWN);
        assertThat(check.comesHere()).contains(true);
        assertThat(check.grade()).isEmpty();
    }

    private DomainCheck look() {
        return new DnsSurvey(dns).of(RECORDS, Duration.ofSeconds(3)).join();
    }

    private static List<Reason> reasons(DomainCheck check) {
        return check.lacks().stream().map(DomainCheck.Lack::reason).toList();
    }
}
