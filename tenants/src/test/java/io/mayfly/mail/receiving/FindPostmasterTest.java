package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindPostmasterTest {
    private static final Optional<EmailAddress> NOBODY = Optional.empty();
    private final InMemoryMail mail = InMemoryMail.withoutDomain();

    @Test
    void findsThePostmasterOfTheDomainThatWasVerifiedFirst() {
        mail.house().claimedDomain(mail.acme(), "claimed.example");
        mail.house().domain(mail.house().tenant("globex", Plan.RAISED), "z.globex.example");
        mail.forward(Duration.ofHours(1));
        mail.house().domain(mail.acme(), "a.acme.example");

        assertThat(find(NOBODY)).contains(EmailAddress.of("postmaster@z.globex.example"));
    }

    @Test
    void findsNobodyBeforeADomainIsVerified() {
        mail.house().claimedDomain(mail.acme(), "claimed.example");

        assertThat(find(NOBODY)).isEmpty();
    }

    @Test
    void findsWhomTheOperatorHasNamedBeforeAnybodyElse() {
        mail.house().domain(mail.acme(), "a.acme.example");
        Optional<EmailAddress> named = Optional.of(EmailAddress.of("hostmaster@ops.example"));

        assertThat(find(named)).isEqualTo(named);
    }

    private Optional<EmailAddress> find(Optional<EmailAddress> named) {
        return new FindPostmaster(mail.house().transactions(), mail.house().domains(), named).find();
    }
}
