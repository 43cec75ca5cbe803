package io.mayfly.testing;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.audit.Deed;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.message.BrowseMessages;
import io.mayfly.mail.message.CountMessages;
import io.mayfly.mail.message.DeleteMessage;
import io.mayfly.mail.message.ListMessages;
import io.mayfly.mail.message.MarkMessageRead;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.MessagesOfAddress;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.ReadMessage;
import io.mayfly.mail.receiving.DecideRecipient;
import io.mayfly.mail.receiving.DeliverMessage;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.InMemorySuspects;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.receiving.JustAccepted;
import io.mayfly.mail.receiving.Outcome;
import io.mayfly.mail.tempaddress.AddressChanges;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressEnding;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.Belongings;
import io.mayfly.mail.tempaddress.ChangeTempAddress;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.ExtendLease;
import io.mayfly.mail.tempaddress.FreeQuarantinedNames;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.PauseTempAddress;
import io.mayfly.mail.tempaddress.ResumeTempAddress;
import io.mayfly.mail.tempaddress.ShowTempAddress;
import io.mayfly.mail.tempaddress.SweepExpiredAddresses;
import io.mayfly.mail.tempaddress.limits.MemberLimits;
import io.mayfly.mail.tempaddress.names.WantedName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tenant, Acme, that receives mail in memory: its domain, its member Anna, and the use cases of its addresses. */
public final class InMemoryMail {
    public static final Particulars PLAIN =
            new Particulars(Purpose.VERIFICATION, Labels.none(), Optional.empty(), Metadata.none());

    private final JustAccepted accepted = new JustAccepted();
    private final InMemorySuspects suspects = new InMemorySuspects();
    private final InMemoryHouse house = new InMemoryHouse();
    private final Tenant acme = house.tenant("acme", Plan.RAISED);
    private final Caller anna = house.member(acme, "anna", Role.DEVELOPER);
    private final Belongings belongings = new MessagesOfAddress(house.messages(), house.contents());
    private final AddressChanges changes =
            new AddressChanges(house.transactions(), house.addresses(), house.events(), house.audit(), house.clock());

    private InMemoryMail(List<String> domains) {
        domains.forEach(name -> house.domain(acme, name));
    }

    public InMemoryMail() {
        this(List.of("in.acme.example"));
    }

    public static InMemoryMail withoutDomain() {
        return new InMemoryMail(List.of());
    }

    public InMemoryHouse house() {
        return house;
    }

    public Tenant acme() {
        return acme;
    }

    /** An owner of the tenant, who reaches all addresses. */
    public Caller olivia() {
        return new Caller(acme.id(), MemberId.next(), Set.of(Role.OWNER), InMemoryHouse.OPERATOR);
    }

    public Caller anna() {
        return anna;
    }

    public Instant now() {
        return house.clock().instant();
    }

    public void forward(Duration by) {
        house.clock().forward(by);
    }

    /** What was done at Acme, newest first. */
    public List<Deed> deeds() {
        return house.deeds(acme.id());
    }

    public boolean hasKey(AddressId address) {
        return house.transactions()
                .call(acme.id(), () -> house.vault().keyOf(acme.id(), address))
                .isPresent();
    }

    public MemberLimits limits() {
        return new MemberLimits(house.members(), house.addresses(), house.resolvePolicy());
    }

    public CreateTempAddress createTempAddress() {
        return new CreateTempAddress(
                house.transactions(),
                house.addresses(),
                house.domains(),
                limits(),
                house.resolvePolicy(),
                house.vault(),
                house.events(),
                house.audit(),
                house.clock());
    }

    public ShowTempAddress showTempAddress() {
        return new ShowTempAddress(house.transactions(), house.addresses(), house.clock());
    }

    public ExtendLease extendLease() {
        return new ExtendLease(changes, house.resolvePolicy(), belongings);
    }

    public ChangeTempAddress changeTempAddress() {
        return new ChangeTempAddress(changes, house.resolvePolicy());
    }

    public PauseTempAddress pauseTempAddress() {
        return new PauseTempAddress(changes);
    }

    public ResumeTempAddress resumeTempAddress() {
        return new ResumeTempAddress(changes);
    }

    public DeleteTempAddress deleteTempAddress() {
        return new DeleteTempAddress(house.transactions(), house.addresses(), ending());
    }

    public SweepExpiredAddresses sweepExpiredAddresses() {
        return new SweepExpiredAddresses(house.transactions(), house.addresses(), ending(), house.clock());
    }

    public FreeQuarantinedNames freeQuarantinedNames() {
        return new FreeQuarantinedNames(house.transactions(), house.addresses(), house.clock());
    }

    public ListMessages listMessages() {
        return new ListMessages(
                house.transactions(), house.addresses(), house.messages(), house.sealed(), house.clock());
    }

    public BrowseMessages browseMessages() {
        return new BrowseMessages(
                house.transactions(), house.addresses(), house.messages(), house.sealed(), house.clock());
    }

    public CountMessages countMessages() {
        return new CountMessages(house.transactions(), house.addresses(), house.messages(), house.clock());
    }

    public ReadMessage readMessage() {
        return new ReadMessage(
                house.transactions(),
                house.addresses(),
                house.messages(),
                house.sealed(),
                house.memory(),
                house.clock());
    }

    public MatchMessages matchMessages() {
        return new MatchMessages(
                house.transactions(),
                house.addresses(),
                house.messages(),
                house.sealed(),
                house.memory(),
                house.events(),
                house.clock());
    }

    public MarkMessageRead markMessageRead() {
        return new MarkMessageRead(
                house.transactions(), house.addresses(), house.messages(), house.events(), house.clock());
    }

    public DeleteMessage deleteMessage() {
        return new DeleteMessage(
                house.transactions(),
                house.addresses(),
                house.messages(),
                house.contents(),
                house.events(),
                house.audit(),
                house.clock());
    }

    public DecideRecipient decideRecipient() {
        return new DecideRecipient(
                house.transactions(), house.recipients(), house.roles(), house.refusals(), accepted, house.clock());
    }

    public InMemorySuspects suspects() {
        return suspects;
    }

    public DeliverMessage deliverMessage() {
        return new DeliverMessage(
                house.transactions(),
                house.recipients(),
                accepted,
                house.roles(),
                suspects,
                house.messages(),
                house.contents(),
                house.vault(),
                house.events(),
                house.clock());
    }

    public AddressEnding ending() {
        return new AddressEnding(
                house.addresses(), belongings, house.vault(), house.events(), house.audit(), house.clock());
    }

    /** An order of nothing but a name. */
    public static CreateTempAddress.Order order(WantedName name) {
        return new CreateTempAddress.Order(Optional.empty(), name, PLAIN, Optional.empty(), Optional.empty());
    }

    /** A new address of Anna's, leased for an hour. */
    public AddressDetails address(String localPart) {
        return address(localPart, Duration.ofHours(1));
    }

    public AddressDetails address(String localPart, Duration lease) {
        return address(localPart, Optional.of(lease), Optional.empty());
    }

    /** One that holds so many messages. */
    public AddressDetails address(String localPart, int maxMessages) {
        return address(localPart, Optional.empty(), Optional.of(maxMessages));
    }

    private AddressDetails address(String localPart, Optional<Duration> lease, Optional<Integer> maxMessages) {
        WantedName name = new WantedName.Exactly(LocalPart.of(localPart));
        CreateTempAddress.Order order = new CreateTempAddress.Order(Optional.empty(), name, PLAIN, lease, maxMessages);
        return createTempAddress().create(anna, order).address();
    }

    /** Delivers a message with a subject and a text to addresses that have room for it. */
    public List<MessageId> receive(String subject, String... recipients) {
        Outcome outcome = deliverMessage().deliver(incoming(subject, recipients));
        return ((Outcome.Delivered) outcome).messages();
    }

    /** A message that the shop has sent, as the gateway hands it over. */
    public IncomingMessage incoming(String subject, String... recipients) {
        String content = "From: Shop <noreply@shop.example>\r\nTo: you@example.org\r\nSubject: " + subject
                + "\r\n\r\nHello, this is " + subject + ".\r\n";
        Map<String, Disposition> stored = new LinkedHashMap<>();
        for (String recipient : recipients) {
            stored.put(recipient, new Disposition.Store());
        }
        return new IncomingMessage(
                ReversePath.of("bounce@shop.example"),
                stored,
                content.getBytes(StandardCharsets.UTF_8),
                new Peer("192.0.2.1", "mail.shop.example", Optional.empty()),
                "Received: from mail.shop.example ([192.0.2.1]) by mx.example",
                now());
    }

    /** How an address stands. */
    public AddressDetails show(String address) {
        return showTempAddress().one(olivia(), new AddressReference(address));
    }
}
