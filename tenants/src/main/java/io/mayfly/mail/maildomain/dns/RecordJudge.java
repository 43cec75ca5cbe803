package io.mayfly.mail.maildomain.dns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether what stands in DNS is what should, and if not, what to do. */
final class RecordJudge {
    /** Signs of SPF that let everybody pass, or say nothing of who isn't named (RFC 7208 §4.6.2, §5.1). */
    private static final Set<String> OPEN = Set.of("+all", "all", "?all");

    private RecordJudge() {}

    static Finding judge(WantedRecord record, DnsAnswer answer) {
        return switch (answer) {
            case DnsAnswer.Trouble trouble -> Finding.unknown(record, trouble.cause());
            case DnsAnswer.Nothing nothing -> Finding.missing(record);
            case DnsAnswer.Found found -> judge(record, found.values());
        };
    }

    private static Finding judge(WantedRecord record, List<String> found) {
        return switch (record.kind()) {
            case OWNERSHIP -> ownership(record, found);
            case MX -> MxJudge.judge(record, found);
            case SPF -> one(record, found, text -> isVersion(text, "v=spf1"), RecordJudge::spf);
            case DKIM_RSA, DKIM_ED25519 -> dkim(record, found);
            case DMARC -> one(record, found, text -> isTagged(text, "v=dmarc1"), RecordJudge::dmarc);
            case TLS_RPT -> one(record, found, text -> isTagged(text, "v=tlsrptv1"), RecordJudge::reports);
        };
    }

    private static Finding ownership(WantedRecord record, List<String> found) {
        return found.stream().map(String::strip).anyMatch(record.value()::equals)
                ? Finding.right(record.kind(), List.of(record.value()))
                : Finding.wrong(record.kind(), Advice.OTHER_TEXT, found, record.host());
    }

    private interface Rule {
        Finding judge(WantedRecord record, String text);
    }

    /** Of some kinds a name may have one record only; other texts beside it don't matter. */
    private static Finding one(WantedRecord record, List<String> found, Predicate<String> ours, Rule rule) {
        List<String> alike = found.stream().filter(ours).toList();
        return switch (alike.size()) {
            case 0 -> Finding.missing(record);
            case 1 -> rule.judge(record, alike.getFirst());
            default -> Finding.wrong(record.kind(), Advice.SEVERAL, alike);
        };
    }

    /** Whether the text is of a version, which a space or its end follows (RFC 7208 §4.5). */
    private static boolean isVersion(String text, String version) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(version) || lower.startsWith(version + " ");
    }

    private static boolean isTagged(String text, String version) {
        String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
        return lower.equals(version) || lower.startsWith(version + ";");
    }

    private static Finding spf(WantedRecord record, String text) {
        List<String> terms = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (terms.stream().anyMatch(OPEN::contains)) {
            return Finding.wrong(record.kind(), Advice.SPF_OPEN, List.of(text));
        }
        boolean named = terms.stream().anyMatch(term -> term.equals("mx") || term.equals("+mx"));
        return named
                ? Finding.right(record.kind(), List.of(text))
                : Finding.wrong(record.kind(), Advice.SPF_LACKS_US, List.of(text));
    }

    private static Finding dkim(WantedRecord record, List<String> found) {
        if (found.size() > 1) {
            return Finding.wrong(record.kind(), Advice.SEVERAL, found);
        }
        Optional<Tags> published = Tags.parse(found.getFirst());
        if (published.filter(tags -> tags.values().containsKey("p")).isEmpty()) {
            return Finding.wrong(record.kind(), Advice.MALFORMED, found);
        }
        String key = published.get().compact("p");
        String wanted = Tags.parse(record.value()).orElseThrow().compact("p");
        if (key.equals(wanted)) {
            return Finding.right(record.kind(), found);
        }
        return Finding.wrong(record.kind(), key.isEmpty() ? Advice.DKIM_REVOKED : Advice.DKIM_OTHER_KEY, found);
    }

    private static Finding dmarc(WantedRecord record, String text) {
        Optional<Tags> tags = Tags.parse(text);
        boolean decides = tags.filter(each -> each.has("p", "quarantine") || each.has("p", "reject"))
                .isPresent();
        List<String> found = List.of(text);
        if (decides) {
            return tags.get().has("t", "y")
                    ? Finding.wrong(record.kind(), Advice.DMARC_TESTING, found)
                    : Finding.right(record.kind(), found);
        }
        boolean none = tags.filter(each -> each.has("p", "none")).isPresent();
        return Finding.wrong(record.kind(), none ? Advice.DMARC_NOTHING_DONE : Advice.MALFORMED, found);
    }

    private static Finding reports(WantedRecord record, String text) {
        boolean goesSomewhere = Tags.parse(text)
                .map(tags -> tags.get("rua"))
                .filter(rua -> rua.startsWith("mailto:") || rua.startsWith("https://"))
                .isPresent();
        return goesSomewhere
                ? Finding.right(record.kind(), List.of(text))
                : Finding.wrong(record.kind(), Advice.MALFORMED, List.of(text));
    }
}
