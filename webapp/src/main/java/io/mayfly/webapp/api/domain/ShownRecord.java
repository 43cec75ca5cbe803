package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.DomainSetup;
import io.mayfly.mail.maildomain.dns.Finding;
import io.mayfly.mail.maildomain.dns.WantedRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record to publish, and what was found of it last.
 *
 * @param need what depends on it: {@code RECEIVING} or {@code ADVISED}
 * @param state {@code UNCHECKED} as long as nobody has looked
 * @param actor who must act
 * @param advice a stable name of what is to be said, and {@code detail} the sentence
 * @param found what stands there, with what is not printable ASCII as three decimal digits after a backslash
 */
public record ShownRecord(
        String kind,
        String need,
        String host,
        String type,
        String value,
        String state,
        @Nullable String actor,
        @Nullable String advice,
        @Nullable String detail,
        List<String> found) {
    public static List<ShownRecord> of(DomainSetup setup) {
        return setup.records().stream()
                .map(record -> of(
                        record, setup.check().flatMap(check -> check.outcome().of(record.kind()))))
                .toList();
    }

    private static ShownRecord of(WantedRecord record, Optional<Finding> finding) {
        return new ShownRecord(
                record.kind().name(),
                record.kind().need().name(),
                record.host(),
                record.type().name(),
                record.value(),
                finding.map(found -> found.state().name()).orElse("UNCHECKED"),
                finding.map(found -> found.actor().name()).orElse(null),
                finding.map(found -> found.advice().name()).orElse(null),
                finding.map(Finding::sentence).orElse(null),
                finding.map(Finding::found).orElse(List.of()));
    }
}
