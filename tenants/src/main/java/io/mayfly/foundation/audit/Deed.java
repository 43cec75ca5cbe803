package io.mayfly.foundation.audit;

/**
 * What was done.
 *
 * @param action noun and past verb, such as {@code temp-address.created}
 * @param target what it was done to, in words a person recognises
 * @param detail further facts, possibly none
 */
public record Deed(String action, String target, String detail) {
    public static Deed of(String action, String target) {
        return new Deed(action, target, "");
    }
}
