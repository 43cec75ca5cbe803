package io.mayfly.e2e.bench;

/**
 * What is sent in one run.
 *
 * @param letter what each mail is
 * @param sessions how many connections at once
 * @param reused whether a connection carries mail after mail, or one only
 * @param tls whether each connection is encrypted first, by STARTTLS, as if it were the client's first
 * @param mails how many in all, each to a recipient of its own
 */
record Load(Letter letter, int sessions, boolean reused, boolean tls, int mails) {
    String words() {
        return letter.kibibytes() + " KB, " + sessions
                + (sessions == 1 ? " session, " : " sessions, ")
                + (reused ? "connections reused" : "a connection for each mail")
                + (tls ? ", STARTTLS" : "");
    }

    double rate(long nanos) {
        return mails * 1e9 / nanos;
    }
}
