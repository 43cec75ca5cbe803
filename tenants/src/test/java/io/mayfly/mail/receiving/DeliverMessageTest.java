package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.event.EventType;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliverMessageTest {
    private static final ReplyLine NO = new ReplyLine("550", "5.7.1", "Not wanted here");
    private static final ReplyLine LATER = new ReplyLine("451", "4.7.1", "Come back later");
    private static final String POSTMASTER = "postmaster@in.acme.example";
    private final InMemoryMail mail = new InMemoryMail();

    @Test
    void givesEachRecipientItsOwnCopyUnderItsOwnKey() {
        AddressDetails one = mail.address("one");
        AddressDetails two = mail.address("two");

        List<MessageId> delivered = mail.receive("shared", one.address(), two.address());

        assertThat(delivered).hasSize(2).doesNotHaveDuplicates();
        assertThat(listed(one.address())).singleElement().satisfies(message -> {
            assertThat(message.arrival().recipient()).isEqualTo(one.address());
            assertThat(message.summary().subject()).isEqualTo("shared");
            assertThat(message.read()).isFalse();
        });
        assertThat(listed(two.address()))
                .singleElement()
                .satisfies(message -> assertThat(message.arrival().recipient()).isEqualTo(two.address()));
        assertThat(sealed(delivered.get(0))).isNotEqualTo(sealed(delivered.get(1)));
        assertThat(mail.show(one.address()).counts()).isEqualTo(new AddressDetails.Counts(50, 1, 1, 1));
        assertThat(mail.house().happened()).endsWith(EventType.MESSAGE_RECEIVED, EventType.MESSAGE_RECEIVED);
    }

    @Test
    void keepsContentUntilTheLeaseEnds() {
        AddressDetails one = mail.address("one", Duration.ofDays(3));

        MessageId message = mail.receive("x", one.address()).getFirst();

        assertThat(mail.house().contents().keptUntil(mail.acme().id(), message)).contains(one.expiresAt());
    }

    @Test
    void storesOneCopyForAddressNamedTwice() {
        AddressDetails one = mail.address("one");

        assertThat(mail.receive("x", one.address(), "One+detail@in.acme.example"))
                .hasSize(1);
        assertThat(held(one.id())).hasSize(1);
    }

    @Test
    void storesNothingWhenOneRecipientTakesNoMailAnyMore() {
        AddressDetails stays = mail.address("stays");
        AddressDetails leaves = mail.address("leaves");
        IncomingMessage incoming = mail.incoming("x", stays.address(), leaves.address());
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(leaves.address()));

        assertThat(deliver(incoming)).isEqualTo(new Outcome.RecipientsChanged());

        assertThat(held(stays.id())).isEmpty();
        assertThat(mail.show(stays.address()).counts().received()).isZero();
    }

    @Test
    void storesNothingForRecipientThatIsPausedFullOverUnknownOrSuspended() {
        AddressDetails full = mail.address("full", 1);
        mail.receive("first", full.address());
        AddressDetails paused = mail.address("paused");
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference(paused.address()));
        AddressDetails over = mail.address("over", Duration.ofMinutes(1));
        mail.forward(Duration.ofMinutes(1));

        for (String recipient :
                List.of(full.address(), paused.address(), over.address(), "nobody@in.acme.example", "junk")) {
            assertThat(deliver(mail.incoming("x", recipient))).isEqualTo(new Outcome.RecipientsChanged());
        }
        AddressDetails live = mail.address("live");
        mail.house().suspend(mail.acme().id());
        assertThat(deliver(mail.incoming("x", live.address()))).isEqualTo(new Outcome.RecipientsChanged());
    }

    @Test
    void storesNothingForRecipientThatHasChangedRightAfterItWasAccepted() {
        AddressDetails leaves = mail.address("leaves");
        AddressDetails paused = mail.address("paused");
        AddressDetails full = mail.address("full", 1);
        List.of(leaves, paused, full).forEach(one -> accept(one.address()));
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(leaves.address()));
        mail.pauseTempAddress().pause(mail.anna(), new AddressReference(paused.address()));
        mail.receive("first", full.address());

        for (AddressDetails one : List.of(leaves, paused, full)) {
            assertThat(deliver(mail.incoming("x", one.address()))).isEqualTo(new Outcome.RecipientsChanged());
        }
        assertThat(held(leaves.id())).isEmpty();
        assertThat(held(paused.id())).isEmpty();
        assertThat(held(full.id())).hasSize(1);
    }

    @Test
    void storesForRecipientWhoseLeaseWasExtendedRightAfterItWasAccepted() {
        AddressDetails extended = mail.address("extended");
        accept(extended.address());
        mail.extendLease()
                .extend(
                        mail.anna(),
                        new AddressReference(extended.address()),
                        new LeaseExtension.By(Duration.ofDays(2)));

        MessageId message = mail.receive("x", extended.address()).getFirst();

        assertThat(mail.house().contents().keptUntil(mail.acme().id(), message))
                .contains(mail.show(extended.address()).expiresAt());
    }

    private void accept(String address) {
        assertThat(mail.decideRecipient().decide(address)).isEqualTo(new RecipientDecision.Accepted());
    }

    @Test
    void storesForThoseWhoAreToHaveItOnly() {
        AddressDetails wants = mail.address("wants");
        AddressDetails rejects = mail.address("rejects");
        AddressDetails drops = mail.address("drops");

        Outcome outcome = deliver(decided(Map.of(
                wants.address(), new Disposition.Store(),
                rejects.address(), new Disposition.Reject(NO),
                drops.address(), new Disposition.Discard())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.messages()).hasSize(1));
        assertThat(held(wants.id())).hasSize(1);
        assertThat(held(rejects.id())).isEmpty();
        assertThat(held(drops.id())).isEmpty();
        assertThat(mail.show(rejects.address()).counts().received()).isZero();
    }

    @Test
    void storesContentThatEndedTheProcessWithoutReadingIt() {
        AddressDetails one = mail.address("one");
        IncomingMessage incoming = mail.incoming("deadly", one.address());
        SuspectsContract.end(mail.suspects(), incoming.content());

        assertThat(deliver(incoming)).isInstanceOf(Outcome.Delivered.class);

        assertThat(listed(one.address()))
                .singleElement()
                .satisfies(message -> assertThat(message.summary()).isEqualTo(Summary.UNREAD));
    }

    @Test
    void storesForNobodyWhenOneDefersOrAllReject() {
        AddressDetails ready = mail.address("ready");
        AddressDetails later = mail.address("later");

        assertThat(deliver(decided(Map.of(
                        ready.address(), new Disposition.Store(), later.address(), new Disposition.Defer(LATER)))))
                .isEqualTo(new Outcome.Deferred(LATER));
        assertThat(deliver(decided(Map.of(ready.address(), new Disposition.Reject(NO)))))
                .isEqualTo(new Outcome.Rejected(NO));
        assertThat(deliver(decided(Map.of(ready.address(), new Disposition.Discard()))))
                .isEqualTo(new Outcome.Delivered(List.of()));
        assertThat(held(ready.id())).isEmpty();
    }

    @Test
    void firstMailOpensRoleAddressForThirtyDays() {
        mail.receive("to the postmaster", POSTMASTER);

        assertThat(mail.show(POSTMASTER).expiresAt()).isEqualTo(mail.now().plus(Duration.ofDays(30)));
        assertThat(mail.show(POSTMASTER).counts().stored()).isEqualTo(1);
        assertThat(mail.deeds()).contains(Deed.of("temp-address.created", POSTMASTER));
        assertThat(mail.house().happened()).containsExactly(EventType.ADDRESS_CREATED, EventType.MESSAGE_RECEIVED);
    }

    @Test
    void furtherMailLetsTheLeaseOfRoleAddressGoOnWithAllItHolds() {
        MessageId first = mail.receive("first", POSTMASTER).getFirst();
        mail.forward(Duration.ofDays(20));

        mail.receive("again", POSTMASTER);

        assertThat(mail.show(POSTMASTER).expiresAt()).isEqualTo(mail.now().plus(Duration.ofDays(30)));
        assertThat(mail.house().contents().keptUntil(mail.acme().id(), first))
                .contains(mail.now().plus(Duration.ofDays(30)));
    }

    @Test
    void leaseOfRoleAddressIsNotWrittenForEachMailOfADay() {
        mail.receive("first", POSTMASTER);
        AddressDetails before = mail.show(POSTMASTER);
        mail.forward(Duration.ofHours(23));

        mail.receive("again", POSTMASTER);

        assertThat(mail.show(POSTMASTER).expiresAt()).isEqualTo(before.expiresAt());
    }

    @Test
    void mailAfterTheEndOpensRoleAddressAnewWithoutWhatItHeld() {
        mail.receive("old", POSTMASTER);
        AddressDetails old = mail.show(POSTMASTER);
        mail.forward(Duration.ofDays(31));

        mail.receive("new", POSTMASTER);

        AddressDetails opened = mail.show(POSTMASTER);
        assertThat(opened.id()).isNotEqualTo(old.id());
        assertThat(held(old.id())).isEmpty();
        assertThat(mail.hasKey(old.id())).isFalse();
        assertThat(listed(POSTMASTER))
                .singleElement()
                .satisfies(message -> assertThat(message.summary().subject()).isEqualTo("new"));
    }

    @Test
    void keepsTenantsApart() {
        Tenant globex = mail.house().tenant("globex", Plan.STANDARD);
        mail.house().domain(globex, "in.globex.example");

        mail.receive("to both", POSTMASTER, "postmaster@in.globex.example");

        AddressId atAcme = mail.show(POSTMASTER).id();
        assertThat(held(atAcme)).hasSize(1);
        assertThat(held(globex.id(), atAcme)).isEmpty();
    }

    private IncomingMessage decided(Map<String, Disposition> recipients) {
        IncomingMessage incoming = mail.incoming("decided");
        return new IncomingMessage(
                incoming.reversePath(),
                recipients,
                incoming.content(),
                incoming.peer(),
                incoming.received(),
                incoming.receivedAt());
    }

    private Outcome deliver(IncomingMessage incoming) {
        return mail.deliverMessage().deliver(incoming);
    }

    private byte[] sealed(MessageId message) {
        return mail.house().contents().get(mail.acme().id(), message).orElseThrow();
    }

    private List<MessageDetails> listed(String address) {
        return mail.listMessages()
                .page(mail.olivia(), new AddressReference(address), PageRequest.first())
                .items();
    }

    private List<Message> held(AddressId address) {
        return held(mail.acme().id(), address);
    }

    private List<Message> held(TenantId tenant, AddressId address) {
        return mail.house()
                .transactions()
                .call(tenant, () -> mail.house().messages().slice(tenant, address, 0, 100));
    }
}
