package io.mayfly.mail.maildomain.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks at all that DNS has of a domain, all questions at once. */
public final class DnsSurvey {
    /** How many of a domain's parents are tried as what a provider added by itself. */
    private static final int MOST_PARENTS = 3;

    private final DnsLookup dns;

    public DnsSurvey(DnsLookup dns) {
        this.dns = dns;
    }

    /**
     * Takes one look; always completes normally.
     *
     * @param patience when it is over at the latest; what wasn't answered until then is left open
     */
    public CompletableFuture<DomainCheck> of(DomainRecords records, Duration patience) {
        CompletableFuture<DnsAnswer> mx = ask(records.domain().value(), DnsType.MX);
        List<CompletableFuture<Finding>> findings = records.all().stream()
                .map(record -> finding(records, record, mx)
                        .completeOnTimeout(
                                Finding.unknown(record, DnsAnswer.TroubleCause.NO_ANSWER),
                                patience.toMillis(),
                                TimeUnit.MILLISECONDS))
                .toList();
        return CompletableFuture.allOf(findings.toArray(CompletableFuture[]::new))
                .thenApply(all -> new DomainCheck(
                        findings.stream().map(CompletableFuture::join).toList(), isSigned(mx)));
    }

    private CompletableFuture<Finding> finding(
            DomainRecords records, WantedRecord record, CompletableFuture<DnsAnswer> mx) {
        CompletableFuture<DnsAnswer> asked = record.type() == DnsType.MX ? mx : ask(record.host(), record.type());
        return asked.thenCompose(answer -> {
            Finding finding = RecordJudge.judge(record, answer);
            boolean maybeDoubled =
                    finding.state() == Finding.State.MISSING && record.kind().need() == RecordKind.Need.RECEIVING;
            return maybeDoubled ? doubled(records, record, finding) : CompletableFuture.completedFuture(finding);
        });
    }

    /** A name entered whole, to which the provider added a domain: {@code in.acme.example.acme.example}. */
    private CompletableFuture<Finding> doubled(DomainRecords records, WantedRecord record, Finding missing) {
        CompletableFuture<Finding> found = CompletableFuture.completedFuture(missing);
        for (String parent : parents(records.domain().value())) {
            String host = record.host() + "." + parent;
            found = found.thenCombine(
                    ask(host, record.type()),
                    (earlier, answer) -> earlier.equals(missing) && stands(record, answer)
                            ? Finding.wrong(
                                    record.kind(),
                                    Advice.DOUBLED_NAME,
                                    List.of(record.value()),
                                    host,
                                    relative(record.host(), parent))
                            : earlier);
        }
        return found;
    }

    private static boolean stands(WantedRecord record, DnsAnswer answer) {
        return RecordJudge.judge(record, answer).isRight();
    }

    private static List<String> parents(String domain) {
        List<String> parents = new ArrayList<>();
        String parent = domain;
        while (parent.indexOf('.') > 0 && parents.size() < MOST_PARENTS) {
            parents.add(parent);
            parent = parent.substring(parent.indexOf('.') + 1);
        }
        return parents;
    }

    private static String relative(String host, String parent) {
        return host.equals(parent) ? "@" : host.substring(0, host.length() - parent.length() - 1);
    }

    /** As far as it is known by now. */
    private static boolean isSigned(CompletableFuture<DnsAnswer> mx) {
        return mx.isDone() && mx.join() instanceof DnsAnswer.Found found && found.validated();
    }

    private CompletableFuture<DnsAnswer> ask(String host, DnsType type) {
        return dns.ask(host, type).toCompletableFuture();
    }
}
