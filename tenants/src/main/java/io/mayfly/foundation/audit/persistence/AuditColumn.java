package io.mayfly.foundation.audit.persistence;

/** Columns of the log in which parts of words are looked for; each has an index that begins with the tenant and itself. */
enum AuditColumn {
    ACTOR(
            "actorName",
            "select name from (select actor_name as name from audit_event where tenant_id = :tenant"
                    + " group by tenant_id, actor_name) words where name like :text escape '!'"),
    TARGET(
            "target",
            "select name from (select target as name from audit_event where tenant_id = :tenant"
                    + " group by tenant_id, target) words where name like :text escape '!'");

    private final String attribute;
    private final String words;

    AuditColumn(String attribute, String words) {
        this.attribute = attribute;
        this.words = words;
    }

    String attribute() {
        return attribute;
    }

    /** What says each word once that is like a text; the index is gone through in jumps from one to the next. */
    String words() {
        return words;
    }
}
