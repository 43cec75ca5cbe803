package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.audit.Change;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AlreadyExists;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.Advice;
import io.mayfly.mail.maildomain.dns.DnsAnswer;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.dns.DnsType;
import io.mayfly.mail.maildomain.dns.Grade;
import io.mayfly.mail.maildomain.dns.InMemoryDns;
import io.mayfly.mail.maildomain.dns.RecordKind;
import io.mayfly.mail.maildomain.dns.WantedRecord;
import io.mayfly.testing.InMemoryHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tenant claims a domain, publishes what it is told, and has it verified. */
class OwnMailDomainsTest {
    private static final String NAME = "in.acme.example";
    private static final DomainReference DOMAIN = new DomainReference(NAME);
    private static final String MX = "10 mx.mayfly.example";

    private final InMemoryHouse house = new InMemoryHouse();
    private final InMemoryDns dns = new InMemoryDns();
    private final Tenant acme = house.tenant("acme", Plan.STANDARD);
    private final Tenant globex = house.tenant("globex", Plan.STANDARD);
    private final Caller anna = house.member(acme, "anna", Role.ADMIN);
    private final Caller gina = house.member(globex, "gina", Role.OWNER);
    private final DomainSetups setups = new DomainSetups(
            house.transactions(), house.domains(), house.domainParts(), "mx.mayfly.example", house.clock());
    private final DomainNotes notes = new DomainNotes(
            house.transactions(), house.domains(), house.domainParts().checks(), house.audit(), house.clock());
    private final ClaimOwnMailDomain claimOwnMailDomain = new ClaimOwnMailDomain(
            house.transactions(),
            house.domains(),
            house.domainParts().keyring(),
            DomainClaimTest::registrable,
            house.audit(),
            house.clock());
    private final ShowMailDomain showMailDomain = new ShowMailDomain(setups);
    private final CheckMailDomain checkMailDomain = new CheckMailDomain(
            house.transactions(), house.domains(), setups, new DomainLooks(new DnsSurvey(dns)), notes, house.clock());
    private final CheckDueMailDomains checkDueMailDomains = new CheckDueMailDomains(
            house.transactions(), house.domains(), setups, new DnsSurvey(dns), notes, house.clock());

    @Test
    void aClaimSaysWhatIsToBePublished() {
        claim(anna, NAME);

        DomainSetup setup = showMailDomain.show(anna, DOMAIN);
        assertThat(setup.domain().isVerified()).isFalse();
        assertThat(setup.check()).isEmpty();
        assertThat(setup.records().stream().map(WantedRecord::kind)).containsExactly(RecordKind.values());
        assertThat(value(setup, RecordKind.OWNERSHIP)).matches("mayfly-verification=[0-9a-f]{32}");
        assertThat(value(setup, RecordKind.MX)).isEqualTo(MX);
        assertThat(value(setup, RecordKind.DKIM_RSA)).matches("v=DKIM1; k=rsa; p=MII[A-Za-z0-9+/=]{380,}");
        assertThat(value(setup, RecordKind.DKIM_ED25519)).matches("v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=");
        assertThat(house.deeds(acme.id())).containsExactly(Deed.of("mail-domain.claimed", NAME));
    }

    @Test
    void itsProofAndKeysStayTheSame() {
        claim(anna, NAME);
        assertThat(showMailDomain.show(anna, DOMAIN).records())
                .isEqualTo(showMailDomain.show(anna, DOMAIN).records());
        claim(gina, NAME);
        assertThat(value(showMailDomain.show(gina, DOMAIN), RecordKind.OWNERSHIP))
                .isNotEqualTo(value(showMailDomain.show(anna, DOMAIN), RecordKind.OWNERSHIP));
    }

    @Test
    void isVerifiedOnceItsProofIsPublished() {
        claim(anna, NAME);
        assertThat(check(anna).domain().isVerified()).isFalse();

        publish(anna);
        later();
        DomainSetup setup = check(anna);

        assertThat(setup.domain().isVerified()).isTrue();
        assertThat(setup.domain().proof()).contains(MailDomain.Proof.DNS);
        assertThat(setup.domain().grade()).contains(Grade.A);
        assertThat(setup.domain().isPaused()).isFalse();
        assertThat(house.deeds(acme.id()).stream().map(Deed::action))
                .containsExactly(
                        "mail-domain.changed", "mail-domain.verified", "mail-domain.changed", "mail-domain.claimed");
    }

    @Test
    void pausesWhileItsMailGoesElsewhereAndGoesOnByItself() {
        claim(anna, NAME);
        publish(anna);
        check(anna);
        dns.publish(NAME, DnsType.MX, "10 mx.other.example.");
        later();

        MailDomain domain = check(anna).domain();

        assertThat(domain.isPaused()).isTrue();
        assertThatThrownBy(domain::taking).isInstanceOf(DomainPaused.class);
        assertThat(house.deeds(acme.id()).getFirst().changes())
                .contains(new Change("paused", Optional.of("false"), Optional.of("true")));
        dns.publish(NAME, DnsType.MX, MX + ".");
        later();
        assertThat(check(anna).domain().isPaused()).isFalse();
    }

    @Test
    void serversThatDoNotAnswerPauseNothing() {
        claim(anna, NAME);
        publish(anna);
        check(anna);
        dns.say(NAME, DnsType.MX, new DnsAnswer.Trouble(DnsAnswer.TroubleCause.SERVER_FAILURE));
        later();

        DomainSetup setup = check(anna);

        assertThat(setup.domain().isPaused()).isFalse();
        assertThat(setup.domain().grade()).contains(Grade.A);
        assertThat(setup.check()
                        .orElseThrow()
                        .outcome()
                        .of(RecordKind.MX)
                        .orElseThrow()
                        .advice())
                .isEqualTo(Advice.UNANSWERED);
    }

    @Test
    void oneThatTheOperatorVouchedForPausesOnlyOnceItsMailCameHere() {
        house.domain(acme, NAME);
        assertThat(check(anna).domain().isPaused()).isFalse();

        dns.publish(NAME, DnsType.MX, MX + ".");
        later();
        assertThat(check(anna).domain().isPaused()).isFalse();
        dns.remove(NAME, DnsType.MX);
        later();
        assertThat(check(anna).domain().isPaused()).isTrue();
    }

    @Test
    void anothersDomainIsNotTakenByItsProof() {
        claim(anna, NAME);
        publish(anna);
        check(anna);
        claim(gina, NAME);
        publish(gina);

        assertThat(check(gina).domain().isVerified()).isFalse();
        assertThat(showMailDomain.show(anna, DOMAIN).domain().isVerified()).isTrue();
    }

    @Test
    void whoAsksAgainAtOnceIsToldWhatWasFoundThen() {
        claim(anna, NAME);
        check(anna);
        int asked = dns.asked();

        check(anna);

        assertThat(dns.asked()).isEqualTo(asked);
    }

    @Test
    void domainsAreCheckedWhenTheirTurnComes() {
        claim(anna, NAME);
        publish(anna);

        assertThat(checkDueMailDomains.check().count()).isEqualTo(1);
        assertThat(showMailDomain.show(anna, DOMAIN).domain().isVerified()).isTrue();
        assertThat(checkDueMailDomains.check().count()).isZero();
        house.clock().forward(Duration.ofHours(1));
        assertThat(checkDueMailDomains.check().count()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasFoundOnceForEachTimeThatItChanged() {
        ListDomainChecks list = new ListDomainChecks(
                house.transactions(), house.domains(), house.domainParts().checks());
        claim(anna, NAME);
        check(anna);
        later();
        check(anna);
        publish(anna);
        later();
        check(anna);

        List<SeenCheck> seen = list.of(anna, DOMAIN);
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().outcome().isProven()).isTrue();
        assertThat(seen.getLast().lastAt()).isAfter(seen.getLast().firstAt());
        assertThatThrownBy(() -> list.of(gina, DOMAIN)).isInstanceOf(DomainNotFound.class);
    }

    @Test
    void aTenantClaimsEachDomainOnceAndNotAnyNumber() {
        claim(anna, NAME);
        assertThatThrownBy(() -> claim(anna, NAME)).isInstanceOf(AlreadyExists.class);
        for (int n = 1; n < ClaimOwnMailDomain.MOST; n++) {
            house.claimedDomain(acme, "d" + n + ".acme.example");
        }
        assertThatThrownBy(() -> claim(anna, "more.acme.example")).isInstanceOf(TooManyDomains.class);
        claim(gina, "more.acme.example");
    }

    @Test
    void whatIsRemovedLeavesNeitherKeysNorChecks() {
        MailDomain domain = claim(anna, NAME);
        publish(anna);
        check(anna);

        new RemoveOwnMailDomain(
                        house.transactions(), house.domains(), house.domainEnding(new NoAddresses()), house.clock())
                .remove(anna, DOMAIN, false);

        assertThat(house.domainParts().keyring().of(acme.id(), domain.id())).isEmpty();
        assertThat(house.domainParts().checks().of(acme.id(), domain.id(), 1)).isEmpty();
        assertThatThrownBy(() -> showMailDomain.show(anna, DOMAIN)).isInstanceOf(DomainNotFound.class);
        MailDomain again = claim(anna, NAME);
        assertThat(again.isVerified()).isFalse();
        assertThat(again.grade()).isEmpty();
    }

    private static final class NoAddresses implements DomainAddresses {
        @Override
        public int countLive(TenantId tenant, DomainId domain, Instant now) {
            return 0;
        }

        @Override
        public int endAll(TenantId tenant, DomainId domain, Actor actor, Instant now) {
            return 0;
        }
    }

    private MailDomain claim(Caller caller, String name) {
        return claimOwnMailDomain.claim(caller, new DomainClaim(DomainName.of(name), Optional.empty()));
    }

    private DomainSetup check(Caller caller) {
        return checkMailDomain.check(caller, DOMAIN);
    }

    private void later() {
        house.clock().forward(Duration.ofMinutes(1));
    }

    private void publish(Caller caller) {
        showMailDomain
                .show(caller, DOMAIN)
                .records()
                .forEach(record -> dns.publish(record.host(), record.type(), record.value()));
    }

    private static String value(DomainSetup setup, RecordKind kind) {
        return setup.records().stream()
                .filter(record -> record.kind() == kind)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
