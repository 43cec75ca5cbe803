package io.mayfly.webapp.security;

import io.mayfly.account.signin.Membership;
import io.mayfly.webapp.security.keycloak.Affirmed;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a console session remembers of who signed in: Keycloak's word and what renews it, the tenant chosen, and what
 * was last looked up.
 */
final class PersonInSession implements Serializable {
    static final String ATTRIBUTE = PersonInSession.class.getName();
    private static final long serialVersionUID = 2L;

    private final String subject;
    private final String session;
    private volatile List<String> organizations;
    private volatile String sourceIp;

    // What renews Keycloak's word leaves this process in no form; a session that was stored signs in again.
    private transient volatile @Nullable String refreshToken;
    private final transient @Nullable String idToken;
    private final transient @Nullable Affirmed standing;
    private final SettledTenant tenant = new SettledTenant();
    private transient volatile @Nullable LookedUp lookedUp;

    PersonInSession(CodeFlow.SignedIn signedIn, Affirmed standing, String sourceIp) {
        this.subject = signedIn.subject();
        this.session = signedIn.session();
        this.organizations = signedIn.renewed().person().organizations();
        this.refreshToken = signedIn.renewed().refreshToken();
        this.idToken = signedIn.idToken();
        this.standing = standing;
        this.sourceIp = sourceIp;
    }

    /** The memberships found at a time. */
    record LookedUp(List<Membership> memberships, Instant at) {}

    String subject() {
        return subject;
    }

    /** The session at Keycloak that this one is part of, its {@code sid}. */
    String session() {
        return session;
    }

    List<String> organizations() {
        return organizations;
    }

    Optional<String> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    Optional<String> idToken() {
        return Optional.ofNullable(idToken);
    }

    /** Whether Keycloak still vouches for this session, as far as is known. */
    Optional<Affirmed> standing() {
        return Optional.ofNullable(standing);
    }

    /** Keeps Keycloak's newest word; in other organisations the person may be another member. */
    void renew(CodeFlow.Renewed word) {
        refreshToken = word.refreshToken();
        if (!word.person().organizations().equals(organizations)) {
            organizations = word.person().organizations();
            lookedUp = null;
        }
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
