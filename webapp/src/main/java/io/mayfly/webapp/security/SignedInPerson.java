package io.mayfly.webapp.security;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.NoMembership;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person signed in to the console in the current session, found from a request's thread as well as from one that
 * Vaadin has bound to a UI. What the person may do is read from the database again after 30 seconds.
 */
@ApplicationScoped
public class SignedInPerson {
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Inject
    private FindMemberships findMemberships;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /** A tenant that the person is a member of. */
    public record Membership(String tenantSlug, String tenantName) {}

    /** Whether anybody is signed in. */
    public boolean isThere() {
        return person().isPresent();
    }

    /** @throws NoMembership when the person is (no longer) a member of the tenant that the page is of */
    public Caller caller() {
        PersonInSession person = person().orElseThrow(NotSignedIn::new);
        return current(person).caller(person.sourceIp());
    }

    /** The name to show. */
    public String name() {
        return current().member().person().name();
    }

    public String email() {
        return current().member().person().email();
    }

    public String tenantName() {
        return current().tenant().name();
    }

    /** All tenants that the person is a member of, by slug. */
    public List<Membership> memberships() {
        return memberships(person().orElseThrow(NotSignedIn::new)).stream()
                .map(io.mayfly.account.signin.Membership::tenant)
                .map(tenant -> new Membership(tenant.slug(), tenant.name()))
                .toList();
    }

    /** Acts in another of the person's tenants for the rest of the session. */
    public void switchTo(String slug) {
        PersonInSession person = person().orElseThrow(NotSignedIn::new);
        if (memberships(person).stream()
                .noneMatch(membership -> membership.tenant().slug().equals(slug))) {
            throw new NoMembership();
        }
        person.tenant().choose(slug);
    }

    /**
     * Settles on the tenant that a new page is of.
     *
     * @return whether it is another one than before, because the person is no longer a member of that one
     */
    public boolean settle() {
        return person().map(person -> person.tenant().settle(memberships(person)))
                .orElse(false);
    }

    /** Whether the person is still a member of the tenant that the page is of; true when nobody is signed in. */
    public boolean isStillMember() {
        return person().map(person -> person.tenant().among(memberships(person)).isPresent())
                .orElse(true);
    }

    /** The person's roles in the tenant that the page is of; none when it has no part in that, or nobody is signed in. */
    public Set<Role> roles() {
        return person().flatMap(person -> person.tenant().among(memberships(person)))
                .map(membership -> membership.member().roles())
                .orElse(Set.of());
    }

    /** Has the memberships read anew when they are asked for next. */
    public void lookAgain() {
        person().ifPresent(PersonInSession::lookAgain);
    }

    /** Whether somebody is signed in who is a member of no tenant. */
    boolean isStranger() {
        return person().map(person -> memberships(person).isEmpty()).orElse(false);
    }

    private io.mayfly.account.signin.Membership current() {
        return current(person().orElseThrow(NotSignedIn::new));
    }

    private io.mayfly.account.signin.Membership current(PersonInSession person) {
        return person.tenant().among(memberships(person)).orElseThrow(NoMembership::new);
    }

    private List<io.mayfly.account.signin.Membership> memberships(PersonInSession person) {
        Instant now = clock.instant();
        return person.lookedUp()
                .filter(found -> now.isBefore(found.at().plus(FRESH)))
                .orElseGet(() -> lookUp(person, now))
                .memberships();
    }

    private PersonInSession.LookedUp lookUp(PersonInSession person, Instant now) {
        PersonInSession.LookedUp found =
                new PersonInSession.LookedUp(findMemberships.of(person.subject(), person.organizations()), now);
        person.keep(found);
        return found;
    }

    private Optional<PersonInSession> person() {
        return Optional.ofNullable(attribute())
                .filter(PersonInSession.class::isInstance)
                .map(PersonInSession.class::cast);
    }

    private @Nullable Object attribute() {
        VaadinSession vaadin = VaadinSession.getCurrent();
        WrappedSession wrapped = vaadin == null ? null : vaadin.getSession();
        if (wrapped != null) {
            return wrapped.getAttribute(PersonInSession.ATTRIBUTE);
        }
        try {
            HttpSession session = request.getSession(false);
            return session == null ? null : session.getAttribute(PersonInSession.ATTRIBUTE);
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
