package io.mayfly.foundation.audit;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which deeds are shown; without all of it, all.
 *
 * @param who part of the name of who did it
 * @param actions any of these
 * @param what part of what it was done to; a whole address finds all that was done to addresses of this name, also to one
 *     that has ended
 * @param since the first moment
 * @param until the moment after the last
 */
public record AuditFilter(
        Optional<String> who,
        Set<String> actions,
        Optional<String> what,
        Optional<Instant> since,
        Optional<Instant> until) {
    private static final int LONGEST = 320;
    private static final int MOST_ACTIONS = 50;

    /** @throws Invalid when a text is longer than any name, or there are more actions than there can be */
    public AuditFilter {
        Faults faults = new Faults();
        faults.check(() -> require(who, "actor"));
        faults.check(() -> require(what, "q"));
        if (actions.size() > MOST_ACTIONS) {
            faults.note(new Invalid("action", AuditFault.TOO_MANY_ACTIONS, MOST_ACTIONS));
        }
        faults.throwIfAny();
        actions = Set.copyOf(actions);
    }

    public static AuditFilter none() {
        return new AuditFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void require(Optional<String> text, String field) {
        if (text.filter(given -> given.length() > LONGEST).isPresent()) {
            throw new Invalid(field, AuditFault.SEARCHED_TEXT_TOO_LONG, LONGEST);
        }
    }
}
