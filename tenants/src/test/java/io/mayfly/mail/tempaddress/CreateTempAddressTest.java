package io.mayfly.mail.tempaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.Setting;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.maildomain.DomainNotFound;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTempAddressTest {
    private final InMemoryMail mail = new InMemoryMail();
    private final CreateTempAddress createTempAddress = mail.createTempAddress();

    @Test
    void leasesAsLongAsThePurposeSaysAndTellsAndWritesDownThatItDid() {
        AddressDetails made = create(exactly("beta")).address();

        assertThat(made.address()).isEqualTo("beta@in.acme.example");
        assertThat(made.state()).isEqualTo(TempAddress.State.ACTIVE);
        assertThat(made.createdAt()).isEqualTo(mail.now());
        assertThat(made.expiresAt()).isEqualTo(mail.now().plus(Duration.ofHours(1)));
        assertThat(made.counts()).isEqualTo(new AddressDetails.Counts(50, 0, 0, 0));
        assertThat(made.createdByKind()).isEqualTo("MEMBER");
        assertThat(made.createdByName()).isEqualTo("anna");
        assertThat(mail.house().happened()).containsExactly(EventType.ADDRESS_CREATED);
        assertThat(mail.deeds()).containsExactly(Deed.of("temp-address.created", "beta@in.acme.example"));
    }

    @Test
    void opensAKeyForTheContentsToCome() {
        AddressDetails made = create(exactly("beta")).address();

        assertThat(mail.hasKey(made.id())).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        mail.house().database().failNextCommit();

        assertThatThrownBy(() -> create(exactly("beta"))).isInstanceOf(IllegalStateException.class);

        assertThat(mail.deeds()).isEmpty();
        assertThat(create(exactly("beta")).usage().madeWithinHour()).isEqualTo(1);
    }

    @Test
    void takesTheFirstVerifiedDomainByNameUnlessOneIsNamed() {
        mail.house().claimedDomain(mail.acme(), "a.acme.example");
        mail.house().domain(mail.acme(), "b.acme.example");

        assertThat(create(exactly("beta")).address().address()).isEqualTo("beta@b.acme.example");
        assertThat(create(on("in.acme.example", "beta")).address().address()).isEqualTo("beta@in.acme.example");
    }

    @Test
    void refusesDomainThatIsUnknownUnverifiedOrAnothers() {
        mail.house().claimedDomain(mail.acme(), "claimed.example");
        mail.house()
                .domain(mail.house().tenant("globex", io.mayfly.account.organisation.Plan.RAISED), "globex.example");

        for (String domain : new String[] {"unknown.example", "claimed.example", "globex.example"}) {
            assertThatThrownBy(() -> create(on(domain, "beta")))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.pointer()).contains("/domain"));
        }
    }

    @Test
    void needsADomain() {
        InMemoryMail bare = InMemoryMail.withoutDomain();

        assertThatThrownBy(() -> bare.createTempAddress().create(bare.anna(), exactly("beta")))
                .isInstanceOf(DomainNotFound.class);
    }

    @Test
    void refusesNameThatIsTaken() {
        create(exactly("beta"));

        assertThatThrownBy(() -> create(exactly("beta"))).isInstanceOf(AddressTaken.class);
    }

    @Test
    void keepsTheNameOfAnEndedAddressInQuarantine() {
        AddressDetails made = create(exactly("beta")).address();
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(made.address()));

        mail.forward(FreeQuarantinedNames.QUARANTINE);
        mail.freeQuarantinedNames().free();
        assertThatThrownBy(() -> create(exactly("beta"))).isInstanceOf(AddressTaken.class);

        mail.forward(Duration.ofMillis(1));
        mail.freeQuarantinedNames().free();
        assertThat(create(exactly("beta")).address().id()).isNotEqualTo(made.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster", "abuse", "Abuse", "adm1n", "no-reply", "info"})
    void refusesNamesThatBelongToTheDomainItself(String reserved) {
        assertThatThrownBy(() -> create(exactly(reserved)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/localPart"));
    }

    @ParameterizedTest
    @EnumSource
    void makesUpNameInTheFormatAskedFor(NameFormat format) {
        Optional<LocalPart> prefix = Optional.of(LocalPart.of("shop"));

        assertThat(create(new WantedName.MadeUp(format, prefix)).address().address())
                .startsWith("shop-")
                .endsWith("@in.acme.example");
    }

    @Test
    void refusesPrefixThatLeavesTooLittleRoom() {
        Optional<LocalPart> prefix = Optional.of(LocalPart.of("p".repeat(25)));

        assertThatThrownBy(() -> new WantedName.MadeUp(NameFormat.WORDS, prefix))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void leasesForAsLongAsAskedBetweenASecondAndTheCeiling() {
        assertThat(lasting(Duration.ofSeconds(1)).expiresAt())
                .isEqualTo(mail.now().plusSeconds(1));
        assertThat(lasting(Duration.ofDays(365)).expiresAt())
                .isEqualTo(mail.now().plus(Duration.ofDays(365)));
        for (Duration bad : new Duration[] {
            Duration.ofMillis(999),
            Duration.ZERO,
            Duration.ofDays(-1),
            Duration.ofDays(365).plusMillis(1)
        }) {
            assertThatThrownBy(() -> lasting(bad))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.pointer()).contains("/expiresIn"));
        }
    }

    @Test
    void holdsAsManyMessagesAsAskedBetweenOneAndTheCeiling() {
        assertThat(holding(1).counts().maxMessages()).isEqualTo(1);
        assertThat(holding(10_000).counts().maxMessages()).isEqualTo(10_000);
        for (int bad : new int[] {0, -1, 10_001}) {
            assertThatThrownBy(() -> holding(bad))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.pointer()).contains("/maxMessages"));
        }
    }

    @Test
    void policyOfTheTenantLowersDefaultsAndCeilings() {
        mail.house()
                .policies()
                .say(
                        mail.acme().id().toString(),
                        new PolicySetting(
                                PolicySetting.Layer.TENANT,
                                Optional.empty(),
                                Setting.LEASE_SECONDS,
                                OptionalLong.of(60),
                                OptionalLong.of(120)));

        assertThatThrownBy(() -> lasting(Duration.ofSeconds(121)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2 minutes");
        assertThat(lasting(Duration.ofSeconds(120)).expiresAt())
                .isEqualTo(mail.now().plusSeconds(120));
        assertThat(create(exactly("beta")).address().expiresAt())
                .isEqualTo(mail.now().plusSeconds(120));
    }

    @Test
    void keepsWhatTheMakerNotes() {
        Particulars noted = new Particulars(
                Purpose.TICKET,
                Labels.of("spring"),
                Optional.of("PO-7"),
                new Metadata(java.util.Map.of("order", "17")));

        AddressDetails made = createTempAddress
                .create(
                        mail.anna(),
                        new CreateTempAddress.Order(
                                Optional.empty(),
                                new WantedName.Exactly(LocalPart.of("beta")),
                                noted,
                                Optional.empty(),
                                Optional.empty()))
                .address();

        assertThat(made.purpose()).isEqualTo(Purpose.TICKET);
        assertThat(made.expiresAt()).isEqualTo(mail.now().plus(Duration.ofDays(7)));
        assertThat(made.labels()).isEqualTo(noted.labels());
        assertThat(made.reference()).contains("PO-7");
        assertThat(made.metadata()).isEqualTo(noted.metadata());
    }

    @Test
    void leasesForAsLongAsIsToldBefore() {
        DomainName domain = DomainName.of("in.acme.example");
        Purpose purpose = InMemoryMail.PLAIN.purpose();
        ShowUsualLease usual = new ShowUsualLease(
                mail.house().transactions(),
                mail.house().domains(),
                mail.house().resolvePolicy());
        AddressDetails made = create(on("in.acme.example", "beta")).address();

        assertThat(usual.of(mail.anna(), domain, purpose))
                .contains(Duration.between(made.createdAt(), made.expiresAt()));
        assertThat(usual.of(mail.anna(), DomainName.of("in.other.example"), purpose))
                .isEmpty();
    }

    private CreateTempAddress.Created create(WantedName name) {
        return create(InMemoryMail.order(name));
    }

    private CreateTempAddress.Created create(CreateTempAddress.Order order) {
        return createTempAddress.create(mail.anna(), order);
    }

    private AddressDetails lasting(Duration lease) {
        return create(new CreateTempAddress.Order(
                        Optional.empty(), madeUp(), InMemoryMail.PLAIN, Optional.of(lease), Optional.empty()))
                .address();
    }

    private AddressDetails holding(int messages) {
        return create(new CreateTempAddress.Order(
                        Optional.empty(), madeUp(), InMemoryMail.PLAIN, Optional.empty(), Optional.of(messages)))
                .address();
    }

    private static WantedName madeUp() {
        return new WantedName.MadeUp(NameFormat.UUID_FORMAT, Optional.empty());
    }

    private static CreateTempAddress.Order exactly(String localPart) {
        return InMemoryMail.order(new WantedName.Exactly(LocalPart.of(localPart)));
    }

    private static CreateTempAddress.Order on(String domain, String localPart) {
        return new CreateTempAddress.Order(
                Optional.of(DomainName.of(domain)),
                new WantedName.Exactly(LocalPart.of(localPart)),
                InMemoryMail.PLAIN,
                Optional.empty(),
                Optional.empty());
    }
}
