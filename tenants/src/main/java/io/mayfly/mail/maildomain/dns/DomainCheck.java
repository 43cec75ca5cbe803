package io.mayfly.mail.maildomain.dns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one look at DNS found.
 *
 * @param findings one for each record that is wanted, in their order
 * @param signed whether the domain's zone is signed and the signatures fit, as far as the resolver vouches for it (DNSSEC)
 */
public record DomainCheck(List<Finding> findings, boolean signed) {
    private static final int SMALL = 5;

    public DomainCheck {
        findings = List.copyOf(findings);
    }

    /** Something that makes the grade worse, and by how many points of a hundred. */
    public record Lack(Reason reason, int points) {
        /** What it is: a record that isn't right, or the zone as a whole. */
        public enum Reason {
            OWNERSHIP,
            MX,
            SPF,
            DKIM_RSA,
            DKIM_ED25519,
            DMARC,
            TLS_RPT,
            UNSIGNED_ZONE
        }
    }

    /** Whether it is proven whose the domain is. */
    @JsonIgnore
    public boolean isProven() {
        return of(RecordKind.OWNERSHIP).filter(Finding::isRight).isPresent();
    }

    /** Whether mail comes here, all of it or a part; nothing when nobody could say. */
    @JsonIgnore
    public Optional<Boolean> comesHere() {
        return of(RecordKind.MX)
                .filter(finding -> finding.state() != Finding.State.UNKNOWN)
                .map(finding -> finding.isRight() || finding.advice() == Advice.MX_SPLIT);
    }

    public Optional<Finding> of(RecordKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
    }

    /** Whether servers left a question open, so that this says nothing against the domain. */
    @JsonIgnore
    public boolean isUncertain() {
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.UNKNOWN);
    }

    /** How well the domain is set up; nothing when servers left a question open. */
    @JsonIgnore
    public Optional<Grade> grade() {
        if (isUncertain()) {
            return Optional.empty();
        }
        if (!comesHere().orElse(false)) {
            return Optional.of(Grade.F);
        }
        int lost = lacks().stream().mapToInt(Lack::points).sum();
        return Optional.of(Grade.of(Math.max(0, Grade.MOST - lost)));
    }

    /** Why the grade isn't better, what weighs most first. */
    @JsonIgnore
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>(findings.stream()
                .filter(finding -> !finding.isRight())
                .map(finding -> new Lack(Lack.Reason.valueOf(finding.kind().name()), weight(finding)))
                .toList());
        if (!signed) {
            lacks.add(new Lack(Lack.Reason.UNSIGNED_ZONE, SMALL));
        }
        lacks.sort(Comparator.comparingInt(Lack::points).reversed());
        return List.copyOf(lacks);
    }

    private static int weight(Finding finding) {
        return switch (finding.kind()) {
            case MX -> finding.advice() == Advice.MX_SPLIT ? 30 : Grade.MOST;
            case OWNERSHIP, SPF, DKIM_RSA -> 15;
            case DMARC -> 20;
            case DKIM_ED25519, TLS_RPT -> SMALL;
        };
    }
}
