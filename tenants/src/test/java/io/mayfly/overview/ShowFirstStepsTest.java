package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.overview.FirstStep.Kind;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowFirstStepsTest {
    private final InMemoryMail mail = InMemoryMail.withoutDomain();
    private final InMemoryHouse house = mail.house();
    private final ShowFirstSteps showFirstSteps = new ShowFirstSteps(
            house.transactions(),
            new ShowFirstSteps.Grounds(house.domains(), house.addresses(), house.apiKeys(), house.members()));

    @Test
    void ticksOffWhatThereIs() {
        assertThat(done(mail.anna())).isEmpty();

        MailDomain domain = house.claimedDomain(mail.acme(), "in.acme.example");
        assertThat(done(mail.anna())).containsExactly(Kind.BRING_DOMAIN);
        house.transactions().run(mail.acme().id(), () -> domain.verify(mail.now()));
        assertThat(done(mail.anna())).containsExactly(Kind.BRING_DOMAIN, Kind.VERIFY_DOMAIN);
        mail.address("inbox");
        assertThat(done(mail.anna())).last().isEqualTo(Kind.CREATE_ADDRESS);
        mail.receive("one", "inbox@in.acme.example");
        assertThat(done(mail.anna())).last().isEqualTo(Kind.RECEIVE_MAIL);
        new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()))
                .create(mail.anna(), new KeyTerms("ci", Duration.ofDays(1)));

        assertThat(done(mail.anna()))
                .containsExactly(
                        Kind.BRING_DOMAIN, Kind.VERIFY_DOMAIN, Kind.CREATE_ADDRESS, Kind.RECEIVE_MAIL, Kind.MAKE_KEY);
        assertThat(showFirstSteps.of(mail.anna())).allMatch(FirstStep::done);
    }

    @Test
    void staysDoneWhenTheAddressHasEnded() {
        house.domain(mail.acme(), "in.acme.example");
        mail.address("inbox");
        mail.receive("one", "inbox@in.acme.example");
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference("inbox@in.acme.example"));

        assertThat(done(mail.anna())).contains(Kind.CREATE_ADDRESS, Kind.RECEIVE_MAIL);
    }

    @Test
    void showsEachRoleTheStepsThatItCanTake() {
        Caller owner = house.member(mail.acme(), "olivia", Role.OWNER);
        Caller auditor = house.member(mail.acme(), "audrey", Role.AUDITOR);

        assertThat(showFirstSteps.of(owner)).extracting(FirstStep::kind).containsExactly(Kind.values());
        assertThat(done(owner)).containsExactly(Kind.INVITE_COLLEAGUE);
        assertThat(showFirstSteps.of(mail.anna()))
                .extracting(FirstStep::kind)
                .doesNotContain(Kind.INVITE_COLLEAGUE)
                .hasSize(5);
        assertThat(showFirstSteps.of(auditor)).isEmpty();
    }

    private List<Kind> done(Caller caller) {
        return showFirstSteps.of(caller).stream()
                .filter(FirstStep::done)
                .map(FirstStep::kind)
                .toList();
    }
}
