package io.mayfly.mail.maildomain.dns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What was found of one record.
 *
 * @param parameters what the advice speaks of
 * @param found what stands where the record should, as printable text, and no more of it than a page shows
 */
public record Finding(RecordKind kind, State state, Advice advice, List<String> parameters, List<String> found) {
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_SHOWN = 500;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    /** How it is. */
    public enum State {
        RIGHT,
        MISSING,
        WRONG,
        /** Nobody could say. */
        UNKNOWN
    }

    /** Who must act for it to be right. */
    public enum Actor {
        NOBODY,
        YOU,
        DNS_PROVIDER
    }

    public Finding {
        parameters = parameters.stream().map(Finding::shown).toList();
        // In an order of our own: servers give theirs in turns, which is no change.
        found = found.stream().sorted().limit(MOST_SHOWN).map(Finding::shown).toList();
    }

    static Finding right(RecordKind kind, List<String> found) {
        return new Finding(kind, State.RIGHT, Advice.PUBLISHED, List.of(), found);
    }

    static Finding wrong(RecordKind kind, Advice advice, List<String> found, String... parameters) {
        return new Finding(kind, State.WRONG, advice, List.of(parameters), found);
    }

    static Finding missing(WantedRecord record) {
        return new Finding(
                record.kind(),
                State.MISSING,
                Advice.NOT_PUBLISHED,
                List.of(record.type().name(), record.host()),
                List.of());
    }

    static Finding unknown(WantedRecord record, DnsAnswer.TroubleCause cause) {
        return cause == DnsAnswer.TroubleCause.ALIAS_LOOP
                ? wrong(record.kind(), Advice.LOOPING, List.of(), record.host())
                : new Finding(record.kind(), State.UNKNOWN, Advice.UNANSWERED, List.of(record.host()), List.of());
    }

    @JsonIgnore
    public Actor actor() {
        return switch (state) {
            case RIGHT -> Actor.NOBODY;
            case MISSING, WRONG -> Actor.YOU;
            case UNKNOWN -> Actor.DNS_PROVIDER;
        };
    }

    @JsonIgnore
    public boolean isRight() {
        return state == State.RIGHT;
    }

    /** What to do, in English. */
    @JsonIgnore
    public String sentence() {
        return advice.with(parameters);
    }

    /** What others wrote, with what is not printable ASCII as master files write it (RFC 1035 §5.1). */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(LONGEST_SHOWN).forEach(unit -> {
            if (unit >= FIRST_PRINTABLE && unit <= LAST_PRINTABLE) {
                shown.append((char) unit);
            } else {
                shown.append("\\%03d".formatted(unit & 0xff));
            }
        });
        return shown.append(text.length() > LONGEST_SHOWN ? "…" : "").toString();
    }
}
