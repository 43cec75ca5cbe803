package io.mayfly.mail.receiving;

import java.util.Collection;
import java.util.Comparator;

/** What was decided on a message for one of its recipients. Each case can be carried through to its end. */
public sealed interface Disposition {
    /** The recipient gets a copy. */
    record Store() implements Disposition {}

    /** The recipient gets nothing and nobody is told: to the client it looks like {@link Store}. */
    record Discard() implements Disposition {}

    /** The recipient doesn't get it, and the client is told why, unless another recipient gets it: see {@link #ofAll}. */
    record Reject(ReplyLine reply) implements Disposition {
        public Reject {
            if (!reply.isPermanent()) {
                throw new IllegalArgumentException("A message is rejected for good, not with " + reply.code());
            }
        }
    }

    /** The recipient doesn't get it now; the client is told to send it again, to all of its recipients. */
    record Defer(ReplyLine reply) implements Disposition {
        public Defer {
            if (reply.isPermanent()) {
                throw new IllegalArgumentException("A message is deferred for now, not with " + reply.code());
            }
        }
    }

    /**
     * What holds for the message as a whole, since content has one reply for all recipients (RFC 5321 §3.3).
     *
     * <ul>
     *   <li>One defers: all do. Storing for the others would give them a second copy when the client comes back.
     *   <li>Else, one stores: the message is taken, and to those who rejected it, it's discarded. Nobody may keep another
     *       from their mail, and a reply that refuses it for all would do so.
     *   <li>Else, one rejects: all hear it, as nobody gets it anyway.
     *   <li>Else it's discarded.
     * </ul>
     *
     * <p>Of several deferrals or rejections the first is told.
     */
    static Disposition ofAll(Collection<Disposition> dispositions) {
        return dispositions.stream()
                .min(Comparator.comparingInt(Disposition::rank))
                .orElseGet(Discard::new);
    }

    private int rank() {
        return switch (this) {
            case Defer defer -> 0;
            case Store store -> 1;
            case Reject reject -> 2;
            case Discard discard -> 3;
        };
    }
}
