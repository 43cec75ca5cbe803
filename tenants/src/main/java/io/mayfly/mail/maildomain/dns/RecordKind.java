package io.mayfly.mail.maildomain.dns;

/** What is to be published for a mail domain, in the order in which it is shown. */
public enum RecordKind {
    /** Proves whose the domain is. */
    OWNERSHIP(Need.RECEIVING),
    /** Has mail come here (RFC 5321 §5). */
    MX(Need.RECEIVING),
    /** Says who sends in its name (RFC 7208). */
    SPF(Need.ADVISED),
    /** The key of signatures by RSA (RFC 6376). */
    DKIM_RSA(Need.ADVISED),
    /** The key of signatures by Ed25519 (RFC 8463). */
    DKIM_ED25519(Need.ADVISED),
    /** Says what becomes of mail that isn't from here (RFC 9989). */
    DMARC(Need.ADVISED),
    /** Asks senders for reports on encryption (RFC 8460 §3). */
    TLS_RPT(Need.ADVISED);

    /** What depends on it. */
    public enum Need {
        /** Without it no mail is received. */
        RECEIVING,
        /** Mail is received without it, but others trust it less. */
        ADVISED
    }

    private final Need need;

    RecordKind(Need need) {
        this.need = need;
    }

    public Need need() {
        return need;
    }
}
