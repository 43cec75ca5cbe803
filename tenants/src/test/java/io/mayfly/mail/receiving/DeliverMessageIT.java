package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeliverMessageIT {
    private static final House HOUSE = new House();
    private static final ReplyLine NO = new ReplyLine("550", "5.7.1", "Not wanted here");
    private static final ReplyLine LATER = new ReplyLine("451", "4.7.1", "Come back later");
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.STANDARD);
    private final DecideRecipient decide = HOUSE.receiving().decideRecipient();
    private final DeliverMessage deliver = HOUSE.receiving().deliverMessage();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void acceptsLiveAddressInAnyCaseAndWithDetail() {
        HOUSE.address(acme, "beta");

        assertThat(decide.decide(acme.address("BETA").toUpperCase(Locale.ROOT)))
                .isEqualTo(new RecipientDecision.Accepted());
        assertThat(decide.decide(acme.address("beta+shop"))).isEqualTo(new RecipientDecision.Accepted());
        assertThat(decide.decide("\"beta\"@" + acme.domain())).isEqualTo(new RecipientDecision.Accepted());
    }

    @Test
    void refusesUnknownAddressAndUnknownDomain() {
        assertThat(decide.decide(acme.address("nobody"))).isEqualTo(new RecipientDecision.Unknown());
        assertThat(decide.decide("beta@elsewhere.example")).isEqualTo(new RecipientDecision.Unknown());
        assertThat(decide.decide("no address at all")).isEqualTo(new RecipientDecision.Unknown());
    }

    @Test
    void refusesExpiredAddressAtOnce() {
        HOUSE.address(acme, "short", Optional.of(Duration.ofMinutes(1)), Optional.empty());
        HOUSE.clock().forward(Duration.ofMinutes(1));

        assertThat(decide.decide(acme.address("short")))
                .isEqualTo(new RecipientDecision.Ended(TempAddress.State.EXPIRED));
    }

    @Test
    void refusesDeletedAddress() {
        HOUSE.address(acme, "gone");
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address("gone")));

        assertThat(decide.decide(acme.address("gone")))
                .isEqualTo(new RecipientDecision.Ended(TempAddress.State.DELETED));
    }

    @Test
    void defersPausedAddressAndAcceptsResumedOne() {
        HOUSE.address(acme, "nap");
        AddressReference nap = new AddressReference(acme.address("nap"));
        HOUSE.addresses().pauseTempAddress().pause(acme.owner(), nap);
        assertThat(decide.decide(acme.address("nap"))).isEqualTo(new RecipientDecision.Paused());

        HOUSE.addresses().resumeTempAddress().resume(acme.owner(), nap);
        assertThat(decide.decide(acme.address("nap"))).isEqualTo(new RecipientDecision.Accepted());
    }

    @Test
    void refusesFullAddressUntilMessageIsDeleted() {
        HOUSE.address(acme, "tiny", Optional.empty(), Optional.of(1));
        deliver.deliver(HOUSE.incoming("first", acme.address("tiny")));
        assertThat(decide.decide(acme.address("tiny"))).isEqualTo(new RecipientDecision.Full());
        assertThat(deliver.deliver(HOUSE.incoming("second", acme.address("tiny"))))
                .isEqualTo(new Outcome.RecipientsChanged());

        HOUSE.messages()
                .deleteMessage()
                .delete(acme.owner(), new AddressReference(acme.address("tiny")), MessageReference.LATEST);
        assertThat(decide.decide(acme.address("tiny"))).isEqualTo(new RecipientDecision.Accepted());
    }

    @Test
    void refusesRecipientOfSuspendedTenant() {
        HOUSE.address(globex, "kept");
        HOUSE.organisations()
                .suspendTenant()
                .suspend(House.OPERATOR, globex.tenant().slug());

        assertThat(decide.decide(globex.address("kept"))).isEqualTo(new RecipientDecision.Suspended());
        assertThat(decide.decide(globex.address("postmaster"))).isEqualTo(new RecipientDecision.Suspended());
    }

    @Test
    void givesEachTenantItsOwnCopyAndNoOthersRecipient() {
        HOUSE.address(acme, "one");
        HOUSE.address(globex, "two");

        Outcome outcome = deliver.deliver(HOUSE.incoming("shared", acme.address("one"), globex.address("two")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.messages()).hasSize(2));
        OpenMessage atAcme = open(acme, "one");
        assertThat(atAcme.details().arrival().recipient()).isEqualTo(acme.address("one"));
        assertThat(new String(atAcme.raw(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("two@");
        assertThat(open(globex, "two").details().arrival().recipient()).isEqualTo(globex.address("two"));
        assertThat(list(acme, "one")).hasSize(1);
    }

    @Test
    void storesNothingWhenOneRecipientHasEnded() {
        HOUSE.address(acme, "stays");
        HOUSE.address(acme, "leaves");
        HOUSE.deleteTempAddress().delete(acme.owner(), new AddressReference(acme.address("leaves")));

        Outcome outcome = deliver.deliver(HOUSE.incoming("x", acme.address("stays"), acme.address("leaves")));

        assertThat(outcome).isEqualTo(new Outcome.RecipientsChanged());
        assertThat(list(acme, "stays")).isEmpty();
        assertThat(details(acme, "stays").counts().received()).isZero();
    }

    @Test
    void storesOneCopyForAddressNamedTwice() {
        HOUSE.address(acme, "twice");

        deliver.deliver(HOUSE.incoming("x", acme.address("twice"), acme.address("Twice+detail")));

        assertThat(list(acme, "twice")).hasSize(1);
    }

    @Test
    void storesForThoseWhoAreToHaveItOnly() {
        HOUSE.address(acme, "wants");
        HOUSE.address(acme, "rejects");
        HOUSE.address(acme, "drops");

        Outcome outcome = deliver.deliver(decided(Map.of(
                acme.address("wants"), new Disposition.Store(),
                acme.address("rejects"), new Disposition.Reject(NO),
                acme.address("drops"), new Disposition.Discard())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.messages()).hasSize(1));
        assertThat(list(acme, "wants")).hasSize(1);
        assertThat(list(acme, "rejects")).isEmpty();
        assertThat(list(acme, "drops")).isEmpty();
        assertThat(details(acme, "rejects").counts().received()).isZero();
    }

    @Test
    void storesForNobodyWhenOneDefersOrAllReject() {
        HOUSE.address(acme, "ready");
        HOUSE.address(acme, "later");

        assertThat(deliver.deliver(decided(Map.of(
                        acme.address("ready"), new Disposition.Store(),
                        acme.address("later"), new Disposition.Defer(LATER)))))
                .isEqualTo(new Outcome.Deferred(LATER));
        assertThat(deliver.deliver(decided(House.all(new Disposition.Reject(NO), acme.address("ready")))))
                .isEqualTo(new Outcome.Rejected(NO));
        assertThat(deliver.deliver(decided(House.all(new Disposition.Discard(), acme.address("ready")))))
                .isEqualTo(new Outcome.Delivered(List.of()));
        assertThat(list(acme, "ready")).isEmpty();
    }

    private IncomingMessage decided(Map<String, Disposition> recipients) {
        IncomingMessage incoming = HOUSE.incoming("decided");
        return new IncomingMessage(
                incoming.reversePath(),
                recipients,
                incoming.content(),
                incoming.peer(),
                incoming.received(),
                incoming.receivedAt());
    }

    @Test
    void opensPostmasterAndAbuseByTheirFirstMailAndRenewsThem() {
        assertThat(decide.decide(acme.address("Postmaster"))).isEqualTo(new RecipientDecision.Accepted());
        deliver.deliver(HOUSE.incoming("to the postmaster", acme.address("postmaster")));
        deliver.deliver(HOUSE.incoming("to abuse", acme.address("abuse")));
        HOUSE.clock().forward(Duration.ofDays(20));
        deliver.deliver(HOUSE.incoming("again", acme.address("postmaster")));

        assertThat(list(acme, "postmaster")).hasSize(2);
        assertThat(open(acme, "postmaster").details().expiresAt())
                .isEqualTo(HOUSE.clock().instant().plus(Duration.ofDays(30)));

        HOUSE.clock().forward(Duration.ofDays(31));
        assertThat(decide.decide(acme.address("postmaster"))).isEqualTo(new RecipientDecision.Accepted());
        deliver.deliver(HOUSE.incoming("after the end", acme.address("postmaster")));
        assertThat(list(acme, "postmaster")).hasSize(1);
    }

    private List<MessageDetails> list(Home home, String localPart) {
        return HOUSE.messages()
                .listMessages()
                .page(home.owner(), new AddressReference(home.address(localPart)), PageRequest.first())
                .items();
    }

    private AddressDetails details(Home home, String localPart) {
        return HOUSE.addresses().showTempAddress().one(home.owner(), new AddressReference(home.address(localPart)));
    }

    private OpenMessage open(Home home, String localPart) {
        return HOUSE.messages()
                .readMessage()
                .open(home.owner(), new AddressReference(home.address(localPart)), MessageReference.LATEST);
    }
}
