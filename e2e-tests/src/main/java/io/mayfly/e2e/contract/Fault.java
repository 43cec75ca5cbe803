package io.mayfly.e2e.contract;

/**
 * Something that is not as described.
 *
 * @param place a JSON pointer into a body, or the name of what else is at fault
 */
record Fault(String place, String reason) {
    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ") + reason;
    }
}
