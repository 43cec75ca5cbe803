package io.mayfly.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.account.organisation.Plan;
import io.mayfly.kernel.Contended;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.TlsFacts;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliverMessageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final House HOUSE = House.shared();
    private final Home acme = HOUSE.home(Plan.RAISED);
    private final Home globex = HOUSE.home(Plan.STANDARD);
    private final DecideRecipient decide = HOUSE.receiving().decideRecipient();
    private final DeliverMessage deliver = HOUSE.deliverMessage();

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

    @Test
    void takesAllFirstMailsToARoleAtOnce() throws InterruptedException {
        assertThat(atOnce(10, () -> deliver.deliver(HOUSE.incoming("at once", acme.address("abuse")))))
                .hasOnlyElementsOfType(Outcome.Delivered.class);
        assertThat(list(acme, "abuse")).hasSize(10);
    }

    @Test
    void takesMailWhileTheLeaseIsExtended() throws InterruptedException {
        HOUSE.address(acme, "beta");
        Callable<Outcome> delivery = () -> deliver.deliver(HOUSE.incoming("meanwhile", acme.address("beta")));
        try (ExecutorService member = Executors.newSingleThreadExecutor()) {
            Future<?> extended = member.submit(() -> {
                extend("beta");
                extend("beta");
            });

            assertThat(atOnce(8, delivery)).hasOnlyElementsOfType(Outcome.Delivered.class);
            assertThat(extended).succeedsWithin(PATIENCE);
        }
        assertThat(list(acme, "beta")).hasSize(8);
    }

    @Test
    void takesMailsToTheSameRecipientsAtOnce() throws InterruptedException {
        String[] all = IntStream.range(0, 5)
                .mapToObj(i -> "shared-" + i)
                .peek(name -> HOUSE.address(acme, name))
                .map(acme::address)
                .toArray(String[]::new);

        assertThat(atOnce(20, () -> deliver.deliver(HOUSE.incoming("to all", all))))
                .hasOnlyElementsOfType(Outcome.Delivered.class);
        assertThat(list(acme, "shared-4")).hasSize(20);
    }

    @Test
    void storesAllButTheOneThatCannotBeStored() throws InterruptedException {
        List<IncomingMessage> mails = IntStream.range(0, 64)
                .mapToObj(i -> {
                    HOUSE.address(acme, "good-" + i);
                    IncomingMessage mail = HOUSE.incoming("mail " + i, acme.address("good-" + i));
                    return i == 40 ? withCipherThatFitsNoColumn(mail) : mail;
                })
                .toList();

        List<Future<Outcome>> delivered;
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            delivered = threads.invokeAll(mails.stream()
                    .<Callable<Outcome>>map(mail -> () -> deliver.deliver(mail))
                    .toList());
        }

        for (int i = 0; i < 64; i++) {
            assertThat(delivered.get(i).state()).isEqualTo(i == 40 ? Future.State.FAILED : Future.State.SUCCESS);
            assertThat(list(acme, "good-" + i)).hasSize(i == 40 ? 0 : 1);
            assertThat(details(acme, "good-" + i).counts().received()).isEqualTo(i == 40 ? 0 : 1);
        }
    }

    private static IncomingMessage withCipherThatFitsNoColumn(IncomingMessage mail) {
        TlsFacts tls = new TlsFacts("TLSv1.3", "x".repeat(65));
        return new IncomingMessage(
                mail.reversePath(),
                mail.recipients(),
                mail.content(),
                new Peer("192.0.2.1", "mail.shop.example", Optional.of(tls)),
                mail.received(),
                mail.receivedAt());
    }

    /** Deliveries may overtake a member again and again, who then does what they are asked for: comes again. */
    private void extend(String localPart) {
        boolean done = false;
        while (!done) {
            try {
                HOUSE.extendLease()
                        .extend(
                                acme.owner(),
                                new AddressReference(acme.address(localPart)),
                                new LeaseExtension.By(Duration.ofMinutes(1)));
                done = true;
            } catch (Contended overtaken) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<Outcome> atOnce(int times, Callable<Outcome> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Collections.nCopies(times, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
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
