package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.SeenCheck;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks at DNS found, from the first that found it to the last before something else was found.
 *
 * @param grade nothing when servers left a question open
 * @param reasons why the grade isn't better, what weighs most first
 * @param wrong which records aren't as they should be
 */
public record ShownCheck(
        Instant firstAt,
        Instant lastAt,
        @Nullable String grade,
        boolean signed,
        List<Reason> reasons,
        List<Wrong> wrong) {
    /** Something that takes points, of a hundred, from the grade. */
    public record Reason(String reason, int points) {
        private static Reason of(DomainCheck.Lack lack) {
            return new Reason(lack.reason().name(), lack.points());
        }
    }

    /** A record that isn't as it should be. */
    public record Wrong(String kind, String state, String advice, String detail, List<String> found) {}

    public static ShownCheck of(SeenCheck seen) {
        DomainCheck check = seen.outcome();
        return new ShownCheck(
                seen.firstAt(),
                seen.lastAt(),
                check.grade().map(Enum::name).orElse(null),
                check.signed(),
                check.lacks().stream().map(Reason::of).toList(),
                check.findings().stream()
                        .filter(finding -> !finding.isRight())
                        .map(finding -> new Wrong(
                                finding.kind().name(),
                                finding.state().name(),
                                finding.advice().name(),
                                finding.sentence(),
                                finding.found()))
                        .toList());
    }
}
