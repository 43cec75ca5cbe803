package io.mayfly.mail.maildomain.dns;

import java.util.List;

/** What is to be said of one record, in a sentence that says what to do; {@code {0}} and so on stand for its parameters. */
public enum Advice {
    /** Nothing is to be done. */
    PUBLISHED("It is published as it should be."),
    /** Parameters: type, host. */
    NOT_PUBLISHED(
            "There is no such {0} record at {1} yet. Publish it as it stands here; it can take an hour to be seen."),
    /** Parameters: where it stands, what to enter instead. */
    DOUBLED_NAME("It stands at {0}, because your DNS provider adds the domain by itself. Enter only {1} as the host."),
    /** Parameters: host. */
    OTHER_TEXT("Other texts stand at {0}, but not this one. Add it; the others may stay."),
    MX_ELSEWHERE("Mail goes to another server. Replace what was found by this record, or mail never comes here."),
    MX_SPLIT("Mail goes to other servers too, and what they get never comes here. Remove all but this record."),
    MX_NONE_WANTED("The domain says that it takes no mail at all (a null MX). Replace that by this record."),
    SEVERAL("There are several records of this kind, and then none of them counts. Leave one."),
    SPF_LACKS_US("Our servers are not among those that may send. Add \"mx\" before the last word of what was found."),
    SPF_OPEN("It lets everybody send in your name. End it with \"-all\"."),
    DKIM_OTHER_KEY("Another key is published here than the one that we sign with. Replace it by this one."),
    DKIM_REVOKED("The key that is published here is empty, which revokes it. Replace it by this one."),
    DMARC_NOTHING_DONE(
            "It asks receivers to do nothing about forged mail (p=none). Make that p=quarantine or p=reject."),
    DMARC_TESTING("It is marked as a test (t=y), so that nothing is done about forged mail. Remove t=y."),
    MALFORMED("What was found can't be read as such a record. Replace it by this one."),
    /** Parameters: host. */
    UNANSWERED("The name servers did not say what stands at {0}. If this lasts, ask whoever runs your DNS."),
    /** Parameters: host. */
    LOOPING("{0} is an alias that leads nowhere. Remove that CNAME record.");

    private final String pattern;

    Advice(String pattern) {
        this.pattern = pattern;
    }

    /** The English sentence. */
    public String with(List<String> parameters) {
        String filled = pattern;
        for (int place = 0; place < parameters.size(); place++) {
            filled = filled.replace("{" + place + "}", parameters.get(place));
        }
        return filled;
    }
}
