package io.mayfly.foundation.audit;

import java.util.Optional;

/**
 * What was done.
 *
 * @param action noun and past verb, such as {@code temp-address.created}
 * @param target what it was done to, in words a person recognises
 * @param detail further facts, possibly none
 * @param address the address that it was done to, if it was one; the target says no more of it than {@code @domain}
 */
public record Deed(String action, String target, String detail, Optional<TargetAddress> address) {
    public Deed(String action, String target, String detail) {
        this(action, target, detail, Optional.empty());
    }

    public static Deed of(String action, String target) {
        return new Deed(action, target, "");
    }
}
