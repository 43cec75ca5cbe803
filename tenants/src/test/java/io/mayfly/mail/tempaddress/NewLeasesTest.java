package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.Setting;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.event.EventType;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Tried;
import io.mayfly.mail.tempaddress.CreateTempAddress.Created;
import io.mayfly.mail.tempaddress.NewLeases.Wish;
import io.mayfly.mail.tempaddress.limits.QuotaExceeded;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.testing.InMemoryMail;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewLeasesTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final NewLeases leases = new NewLeases(
            mail.house().addresses(),
            mail.house().domains(),
            mail.limits(),
            mail.house().resolvePolicy(),
            mail.house().vault(),
            mail.house().events(),
            mail.house().audit(),
            mail.house().clock());
    private final Caller anna = mail.anna();
    private final Caller bert = mail.house().member(mail.acme(), "bert", Role.DEVELOPER);

    @Test
    void leasesAllTellsOfEachAndWritesDownWhoMadeIt() {
        List<Tried<Created>> made = lease(wish(anna, "one"), wish(bert, "two"));

        assertThat(made.get(0).get().address().createdByName()).isEqualTo("anna");
        assertThat(made.get(1).get().address().createdByName()).isEqualTo("bert");
        assertThat(made)
                .allSatisfy(
                        one -> assertThat(mail.hasKey(one.get().address().id())).isTrue());
        assertThat(mail.house().happened()).containsExactly(EventType.ADDRESS_CREATED, EventType.ADDRESS_CREATED);
        assertThat(mail.deeds()).hasSize(2);
    }

    @Test
    void countsThoseBeforeForTheSameMember() {
        List<Tried<Created>> made = lease(wish(anna, "one"), wish(bert, "two"), wish(anna, "three"));

        assertThat(made).extracting(one -> one.get().usage().madeWithinHour()).containsExactly(1, 1, 2);
    }

    @Test
    void givesAwayTheLastPlaceOnce() {
        limit(2);

        List<Tried<Created>> made =
                lease(wish(anna, "one"), wish(anna, "two"), wish(anna, "three"), wish(bert, "four"));

        assertThat(made).extracting(one -> one.value().isPresent()).containsExactly(true, true, false, true);
        assertThatThrownBy(made.get(2)::get).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void takesNoPlaceForWhatIsRefused() {
        limit(1);
        Wish elsewhere = new Wish(
                anna,
                new CreateTempAddress.Order(
                        Optional.of(DomainName.of("unknown.example")),
                        new WantedName.Exactly(LocalPart.of("one")),
                        InMemoryMail.PLAIN,
                        Optional.empty(),
                        Optional.empty()));

        List<Tried<Created>> made = lease(elsewhere, wish(anna, "postmaster"), wish(anna, "one"));

        assertThatThrownBy(made.get(0)::get).isInstanceOf(Invalid.class);
        assertThatThrownBy(made.get(1)::get).isInstanceOf(Invalid.class);
        assertThat(made.get(2).get().address().address()).isEqualTo("one@in.acme.example");
        assertThat(mail.deeds()).hasSize(1);
    }

    @Test
    void givesANameThatTwoWantToTheFirst() {
        List<Tried<Created>> made = lease(wish(anna, "same"), wish(bert, "same"), wish(bert, "other"));

        assertThat(made).extracting(one -> one.value().isPresent()).containsExactly(true, false, true);
        assertThatThrownBy(made.get(1)::get).isInstanceOf(AddressTaken.class);
    }

    @Test
    void givesANameToTheSecondWhenTheFirstIsRefusedForAnotherReason() {
        limit(1);

        List<Tried<Created>> made = lease(wish(anna, "one"), wish(anna, "same"), wish(bert, "same"));

        assertThat(made).extracting(one -> one.value().isPresent()).containsExactly(true, false, true);
    }

    private List<Tried<Created>> lease(Wish... wishes) {
        return mail.house()
                .transactions()
                .call(
                        mail.acme().id(),
                        () -> leases.lease(mail.acme().id(), Stream.of(wishes).toList()));
    }

    private static Wish wish(Caller caller, String localPart) {
        return new Wish(caller, InMemoryMail.order(new WantedName.Exactly(LocalPart.of(localPart))));
    }

    private void limit(int newPerHour) {
        mail.house()
                .policies()
                .say(
                        mail.acme().id().toString(),
                        new PolicySetting(
                                PolicySetting.Layer.TENANT,
                                Optional.empty(),
                                Setting.NEW_PER_HOUR,
                                OptionalLong.of(newPerHour),
                                OptionalLong.empty()));
    }
}
