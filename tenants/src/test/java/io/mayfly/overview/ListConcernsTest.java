package io.mayfly.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListConcernsTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final Caller owner = house.member(mail.acme(), "olivia", Role.OWNER);
    private final Caller auditor = house.member(mail.acme(), "audrey", Role.AUDITOR);
    private final ListConcerns listConcerns = new ListConcerns(
            house.transactions(),
            new ListConcerns.Sources(
                    house.tenants(), house.domains(), house.addresses(), house.refusedMails(), house.apiKeys()),
            house.clock());

    @Test
    void findsNothingWhereNothingNeedsAnybody() {
        mail.address("inbox", Duration.ofDays(9));
        makeKey(mail.anna(), KeyMatter.SOON.plusSeconds(1));

        assertThat(listConcerns.of(mail.anna())).isEmpty();
        assertThat(listConcerns.of(owner)).isEmpty();
    }

    @Test
    void saysFirstThatTheOrganisationIsSuspended() {
        house.claimedDomain(mail.acme(), "new.acme.example");
        house.suspend(mail.acme().id());

        assertThat(listConcerns.of(auditor))
                .containsExactly(new Concern.Suspension(), new Concern.UnverifiedDomains(1));
    }

    @Test
    void countsDomainsThatNobodyHasVerified() {
        house.claimedDomain(mail.acme(), "new.acme.example");

        assertThat(listConcerns.of(auditor)).containsExactly(new Concern.UnverifiedDomains(1));
    }

    @Test
    void countsAddressesThatEndWithinTheHourForThoseWhoMayExtendThem() {
        mail.address("soon", Duration.ofHours(1));
        mail.address("later", Duration.ofHours(2));

        assertThat(listConcerns.of(mail.anna())).containsExactly(new Concern.AddressesEnding(1));
        assertThat(listConcerns.of(auditor)).isEmpty();
    }

    @Test
    void tellsToHowManyAddressesMailWasRefusedAndWhyToMostOfThem() {
        AddressDetails one = mail.address("one", Duration.ofDays(9));
        refuse(one, RefusedMail.Cause.PAUSED, 90);
        refuse(one, RefusedMail.Cause.FULL, 1);
        refuse(mail.address("two", Duration.ofDays(9)), RefusedMail.Cause.FULL, 1);

        assertThat(listConcerns.of(auditor)).containsExactly(new Concern.MailRefused(2, RefusedMail.Cause.FULL));
        mail.forward(Duration.ofDays(1));
        assertThat(listConcerns.of(auditor)).isEmpty();
    }

    @Test
    void countsKeysThatEndWithinAWeekOwnOnesOrAllByRole() {
        makeKey(mail.anna(), KeyMatter.SOON);
        makeKey(owner, KeyMatter.SOON);

        assertThat(listConcerns.of(mail.anna())).containsExactly(new Concern.KeysEnding(1, false));
        assertThat(listConcerns.of(owner)).containsExactly(new Concern.KeysEnding(2, true));
        mail.forward(KeyMatter.SOON);
        assertThat(listConcerns.of(owner)).isEmpty();
    }

    @Test
    void countsKeysThatNobodySeemsToNeedForThoseWhoMayRevokeThem() {
        makeKey(mail.anna(), KeyTerms.MAX_LIFE);
        makeKey(owner, KeyTerms.MAX_LIFE);
        mail.forward(KeyMatter.NEVER_USED_FOR);

        assertThat(listConcerns.of(mail.anna())).containsExactly(new Concern.KeysIdle(1, false));
        assertThat(listConcerns.of(owner)).containsExactly(new Concern.KeysIdle(2, true));
        assertThat(listConcerns.of(auditor)).isEmpty();
    }

    private void makeKey(Caller caller, Duration life) {
        new CreateApiKey(house.transactions(), new NewApiKeys(house.apiKeys(), house.audit(), house.clock()))
                .create(caller, new KeyTerms("key", life));
    }

    private void refuse(AddressDetails address, RefusedMail.Cause cause, int attempts) {
        RefusedMail refused = new RefusedMail(mail.acme().id(), address.id(), cause, attempts, mail.now(), mail.now());
        house.transactions().runAcrossTenants(() -> house.refusedMails().add(refused));
    }
}
