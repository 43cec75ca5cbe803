package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.mail.receiving.RecipientDecision.Accepted;
import io.mayfly.mail.receiving.RecipientDecision.Ended;
import io.mayfly.mail.receiving.RecipientDecision.Full;
import io.mayfly.mail.receiving.RecipientDecision.Paused;
import io.mayfly.mail.receiving.RecipientDecision.Suspended;
import io.mayfly.mail.receiving.RecipientDecision.Unknown;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideRecipientTest {
    private static final String BETA = "beta@in.acme.example";
    private final InMemoryMail mail = new InMemoryMail();
    private final DecideRecipient decideRecipient = mail.decideRecipient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beta@in.acme.example",
                "BETA@In.Acme.Example",
                "beta+shop@in.acme.example",
                "\"beta\"@in.acme.example"
            })
    void acceptsLiveAddressHoweverItIsWritten(String forwardPath) {
        mail.address("beta");

        assertThat(decide(forwardPath)).isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody@in.acme.example",
                "beta@elsewhere.example",
                "no address at all",
                "",
                "@in.acme.example",
                "beta@",
                "<beta>@in.acme.example"
            })
    void knowsNothingElse(String forwardPath) {
        mail.address("beta");

        assertThat(decide(forwardPath)).isEqualTo(new Unknown());
    }

    @Test
    void knowsNoAddressOfADomainThatIsOnlyClaimed() {
        mail.house().claimedDomain(mail.acme(), "claimed.example");

        assertThat(decide("postmaster@claimed.example")).isEqualTo(new Unknown());
    }

    @Test
    void defersPausedAddressUntilItIsResumed() {
        mail.address("beta");
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference(BETA));
        assertThat(decide(BETA)).isEqualTo(new Paused());

        mail.resumeTempAddress().resume(mail.anna(), new AddressReference(BETA));
        assertThat(decide(BETA)).isEqualTo(new Accepted());
    }

    @Test
    void refusesAddressFromTheMomentItsLeaseIsOver() {
        mail.address("beta", Duration.ofMinutes(1));

        mail.forward(Duration.ofMinutes(1).minusMillis(1));
        assertThat(decide(BETA)).isEqualTo(new Accepted());
        mail.forward(Duration.ofMillis(1));
        assertThat(decide(BETA)).isEqualTo(new Ended(TempAddress.State.EXPIRED));
        mail.sweepExpiredAddresses().sweep();
        assertThat(decide(BETA)).isEqualTo(new Ended(TempAddress.State.EXPIRED));
    }

    @Test
    void pausedAddressWhoseLeaseIsOverHasEnded() {
        mail.address("beta", Duration.ofMinutes(1));
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference(BETA));
        mail.forward(Duration.ofMinutes(1));

        assertThat(decide(BETA)).isEqualTo(new Ended(TempAddress.State.EXPIRED));
    }

    @Test
    void refusesDeletedAddress() {
        mail.address("beta");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(BETA));

        assertThat(decide(BETA)).isEqualTo(new Ended(TempAddress.State.DELETED));
    }

    @Test
    void refusesAddressThatIsFull() {
        mail.address("beta", 1);
        mail.receive("first", BETA);

        assertThat(decide(BETA)).isEqualTo(new Full());
    }

    @Test
    void refusesEverythingOfASuspendedTenant() {
        mail.address("beta", 1);
        mail.receive("first", BETA);
        mail.house().suspend(mail.acme().id());

        assertThat(decide(BETA)).isEqualTo(new Suspended());
        assertThat(decide("postmaster@in.acme.example")).isEqualTo(new Suspended());
        assertThat(decide("nobody@in.acme.example")).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster@in.acme.example", "Abuse@in.acme.example", "postmaster+x@in.acme.example"})
    void acceptsRoleAddressesThatNobodyHasMade(String role) {
        assertThat(decide(role)).isEqualTo(new Accepted());
    }

    @Test
    void acceptsRoleAddressWhoseLeaseIsOver() {
        mail.receive("first", "postmaster@in.acme.example");
        mail.forward(Duration.ofDays(31));

        assertThat(decide("postmaster@in.acme.example")).isEqualTo(new Accepted());
    }

    @Test
    void decidesOnEachTenantsAddressByItself() {
        Tenant globex = mail.house().tenant("globex", Plan.STANDARD);
        mail.house().domain(globex, "in.globex.example");
        mail.house().suspend(globex.id());
        mail.address("beta");

        assertThat(decide("postmaster@in.globex.example")).isEqualTo(new Suspended());
        assertThat(decide(BETA)).isEqualTo(new Accepted());
    }

    private RecipientDecision decide(String forwardPath) {
        return decideRecipient.decide(forwardPath);
    }
}
