package io.mayfly.foundation.audit;

import java.util.List;
import java.util.Optional;

/**
 * What was done.
 *
 * @param action noun and past verb, such as {@code temp-address.created}
 * @param target what it was done to, in words a person recognises
 * @param detail further facts, possibly none
 * @param changes which facts it changed, possibly none
 * @param address the address that it was done to, if it was one; the target says no more of it than {@code @domain}
 */
public record Deed(String action, String target, String detail, List<Change> changes, Optional<TargetAddress> address) {
    public Deed {
        changes = List.copyOf(changes);
    }

    public Deed(String action, String target, String detail) {
        this(action, target, detail, List.of(), Optional.empty());
    }

    public static Deed of(String action, String target) {
        return new Deed(action, target, "");
    }

    /** The same deed with what it changed. */
    public Deed changing(List<Change> changed) {
        return new Deed(action, target, detail, changed, address);
    }

    /** The same deed with its subject said in other words. */
    Deed to(String subject) {
        return new Deed(action, subject, detail, changes, address);
    }
}
