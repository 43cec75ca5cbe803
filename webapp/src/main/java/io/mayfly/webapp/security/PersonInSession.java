package io.mayfly.webapp.security;

import io.mayfly.account.signin.Membership;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a console session remembers of who signed in: Keycloak's word, the tenant chosen, and what was last looked up. */
final class PersonInSession implements Serializable {
    static final String ATTRIBUTE = PersonInSession.class.getName();
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final List<String> organizations;
    private volatile String sourceIp;
    private final SettledTenant tenant = new SettledTenant();
    private transient volatile @Nullable LookedUp lookedUp;

    PersonInSession(String subject, List<String> organizations, String sourceIp) {
        this.subject = subject;
        this.organizations = List.copyOf(organizations);
        this.sourceIp = sourceIp;
    }

    /** The memberships found at a time. */
    record LookedUp(List<Membership> memberships, Instant at) {}

    String subject() {
        return subject;
    }

    List<String> organizations() {
        return organizations;
    }

    /** Where the last request came from. */
    String sourceIp() {
        return sourceIp;
    }

    void comesFrom(String ip) {
        sourceIp = ip;
    }

    Optional<LookedUp> lookedUp() {
        return Optional.ofNullable(lookedUp);
    }

    void keep(LookedUp found) {
        lookedUp = found;
    }

    /** Makes the next look find what is true then. */
    void lookAgain() {
        lookedUp = null;
    }

    /** Which of the memberships counts. */
    SettledTenant tenant() {
        return tenant;
    }
}
