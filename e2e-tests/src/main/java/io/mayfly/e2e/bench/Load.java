package io.mayfly.e2e.bench;

/**
 * What {@code smtp-source} sends in one run.
 *
 * @param sessions how many connections at once
 * @param reused whether a connection carries mail after mail, or one only
 * @param mails how many in all, each to a recipient of its own
 */
record Load(int sessions, boolean reused, int mails) {
    static final int BYTES = 5 * 1024;

    String words() {
        return sessions
                + (sessions == 1 ? " session, " : " sessions, ")
                + (reused ? "connections reused" : "a connection for each mail");
    }
}
