package io.mayfly.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.organisation.Plan;
import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.SealBroken;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.IncomingMessage;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.ClearTexts;
import io.mayfly.testing.House;
import io.mayfly.testing.House.Home;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a message says stands nowhere in the database in clear, from its arrival to its end and after. */
class NothingInClearIT {
    private static final House HOUSE = House.shared();
    private static final String LOCAL_PART = "inbox-wqxjv";

    /** Each in another place of the mail, and nowhere else in any test. */
    private static final List<String> MARKS = List.of(
            "wqxja",
            "wqxjb",
            "wqxjc",
            "wqxjd",
            "wqxje",
            "wqxjf",
            "wqxjg",
            "wqxjh",
            "wqxji",
            "wqxjk",
            "wqxjl",
            "wqxjm",
            "203.0.113.97");

    private static final String CONTENT = """
            From: "Shop wqxja" <noreply@wqxjb.example>
            To: "You wqxjc" <wqxjd@example.org>
            Subject: Your code is wqxje
            X-Campaign: wqxjf
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            wqxjg is the code
            --b
            Content-Type: text/csv; name="wqxjh.csv"
            Content-Disposition: attachment; filename="wqxjh.csv"

            wqxji
            --b--
            """;

    private final Home acme = HOUSE.home(Plan.RAISED);
    private final TenantId tenant = acme.tenant().id();

    @Test
    void fromArrivalToTheEndOfTheAddress() {
        AddressId address = HOUSE.address(acme, LOCAL_PART).id();
        AddressReference inbox = new AddressReference(acme.address(LOCAL_PART));
        HOUSE.deliverMessage().deliver(incoming());
        HOUSE.deliverMessage().deliver(incoming());

        assertThat(ClearTexts.holding(HOUSE.pool(), LOCAL_PART))
                .as("what the search finds, as it is in clear while the address lives")
                .contains("temp_address.address");
        assertThat(shown(inbox))
                .as("what members read of it")
                .contains("wqxja", "wqxjb", "wqxjc", "wqxjd", "wqxje", "wqxjg", "wqxjk", "wqxjl", "203.0.113.97");
        assertNothingInClear();

        HOUSE.messages()
                .matchMessages()
                .take(
                        acme.owner(),
                        inbox,
                        codeOf("wqxje"),
                        MatchMessages.Among.ALL,
                        new MatchMessages.Use<>(OpenMessage::details, ReadingMemory.Share::close));
        HOUSE.messages().markMessageRead().mark(acme.owner(), inbox, MessageReference.LATEST);
        assertNothingInClear();
        HOUSE.messages().deleteMessage().delete(acme.owner(), inbox, MessageReference.LATEST);
        assertNothingInClear();

        Message backup = HOUSE.transactions()
                .call(
                        tenant,
                        () -> HOUSE.messages()
                                .messages()
                                .latest(tenant, address)
                                .orElseThrow());
        HOUSE.deleteTempAddress().delete(acme.owner(), inbox);
        assertNothingInClear();
        assertThat(key(address)).as("the key of the address that ended").isEmpty();
        ContentKey another = key(HOUSE.address(acme, "another").id()).orElseThrow();
        assertThatThrownBy(() -> backup.facts(another)).isInstanceOf(SealBroken.class);
    }

    @Test
    void factsOfAnotherMessageAreNotTakenForItsOwn() {
        AddressId address = HOUSE.address(acme, "swapped").id();
        String recipient = acme.address("swapped");
        HOUSE.deliverMessage().deliver(HOUSE.incoming("first", recipient));
        HOUSE.deliverMessage().deliver(HOUSE.incoming("second", recipient));

        HOUSE.transactions()
                .run(
                        tenant,
                        () -> HOUSE.entities()
                                .createNativeQuery(
                                        "update message m join message n on n.address_id = m.address_id"
                                                + " and n.id <> m.id set m.sealed_facts = n.sealed_facts where m.address_id = :address")
                                .setParameter("address", address.value())
                                .executeUpdate());

        AddressReference reference = new AddressReference(recipient);
        assertThatThrownBy(() -> HOUSE.messages().browseMessages().slice(acme.owner(), reference, 0, 10))
                .isInstanceOf(SealBroken.class);
    }

    private IncomingMessage incoming() {
        return new IncomingMessage(
                ReversePath.of("wqxjk@shop.example"),
                House.all(new Disposition.Store(), LOCAL_PART + "+wqxjm@" + acme.domain()),
                CONTENT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                new Peer("203.0.113.97", "wqxjl.example", Optional.empty()),
                "Received: from wqxjl.example ([203.0.113.97]) by mx.example",
                HOUSE.clock().instant());
    }

    private String shown(AddressReference inbox) {
        return HOUSE.messages()
                .browseMessages()
                .slice(acme.owner(), inbox, 0, 10)
                .toString();
    }

    private static MatchMessages.Criteria codeOf(String subject) {
        return new MatchMessages.Criteria(
                Optional.of(subject), Optional.empty(), Optional.empty(), true, Optional.empty(), false, 1);
    }

    private static void assertNothingInClear() {
        assertThat(MARKS)
                .allSatisfy(mark -> assertThat(ClearTexts.holding(HOUSE.pool(), mark))
                        .as(mark)
                        .isEmpty());
    }

    private Optional<ContentKey> key(AddressId address) {
        return HOUSE.transactions()
                .call(tenant, () -> HOUSE.foundation().vault().keyOf(tenant, address));
    }
}
