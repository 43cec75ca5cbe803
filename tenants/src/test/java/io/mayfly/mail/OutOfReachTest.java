package io.mayfly.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.tempaddress.AddressChange;
import io.mayfly.mail.tempaddress.AddressNotFound;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.CreateTempAddress;
import io.mayfly.mail.tempaddress.Labels;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.mail.tempaddress.Metadata;
import io.mayfly.mail.tempaddress.Particulars;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What is out of a caller's reach is refused as what is missing is, by each use case that names an address. */
class OutOfReachTest {
    private static final AddressReference MISSING = new AddressReference("nobody@in.acme.example");

    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryHouse house = mail.house();
    private final Caller marketer = house.member(mail.acme(), "mara", Role.MARKETER);
    private final Caller agent = house.member(mail.acme(), "sam", Role.SUPPORT_AGENT);
    private final Caller developer = house.member(mail.acme(), "dana", Role.DEVELOPER);

    @Test
    void isAsGoodAsMissingToEachUseCase() {
        String theirs = made(marketer, Purpose.TEST);

        calls().forEach((name, call) -> assertThat(List.of(agent, developer)).allSatisfy(caller -> {
            AddressNotFound missing = catchThrowableOfType(AddressNotFound.class, () -> call.accept(caller, MISSING));
            AddressNotFound outOfReach =
                    catchThrowableOfType(AddressNotFound.class, () -> call.accept(caller, reference(theirs)));
            assertThat(outOfReach).as(name).hasMessage(missing.getMessage());
        }));
        assertThat(mail.showTempAddress().one(marketer, reference(theirs)).state())
                .isEqualTo(TempAddress.State.ACTIVE);
    }

    @Test
    void isOnesOwnAndWhatIsOfTheRolesPurpose() {
        for (Map.Entry<String, BiConsumer<Caller, AddressReference>> call : calls().entrySet()) {
            accepts(call, agent, made(agent, Purpose.CAMPAIGN));
            accepts(call, agent, made(developer, Purpose.TICKET));
            accepts(call, marketer, made(developer, Purpose.CAMPAIGN));
            accepts(call, developer, made(developer, Purpose.TEST));
        }
    }

    private void accepts(Map.Entry<String, BiConsumer<Caller, AddressReference>> call, Caller caller, String address) {
        mail.receive("one", address);
        assertThatCode(() -> call.getValue().accept(caller, reference(address)))
                .as(call.getKey())
                .doesNotThrowAnyException();
    }

    @Test
    void whoSeesAnAddressButNotItsMailIsToldSo() {
        Caller both = house.member(mail.acme(), "both", Role.AUDITOR, Role.DEVELOPER);
        AddressReference theirs = reference(made(marketer, Purpose.TEST));

        assertThatCode(() -> mail.showTempAddress().one(both, theirs)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        PermissionDenied.class, () -> mail.listMessages().page(both, theirs, PageRequest.first())))
                .hasMessageContaining(Permission.READ_MESSAGES.name());
    }

    /** Each use case that takes an address, on its newest message where it takes one. */
    private Map<String, BiConsumer<Caller, AddressReference>> calls() {
        AddressChange change = new AddressChange(
                Optional.of(Labels.none()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        MessageReference latest = MessageReference.LATEST;
        return Map.ofEntries(
                Map.entry("show", (who, which) -> mail.showTempAddress().one(who, which)),
                Map.entry(
                        "refused mail",
                        (who, which) -> new ShowRefusedMail(
                                        house.transactions(), house.addresses(), house.refusedMails())
                                .of(who, which)),
                Map.entry("change", (who, which) -> mail.changeTempAddress().change(who, which, change)),
                Map.entry(
                        "extend",
                        (who, which) ->
                                mail.extendLease().extend(who, which, new LeaseExtension.By(Duration.ofSeconds(1)))),
                Map.entry("pause", (who, which) -> mail.pauseTempAddress().pause(who, which)),
                Map.entry("resume", (who, which) -> mail.resumeTempAddress().resume(who, which)),
                Map.entry("delete", (who, which) -> mail.deleteTempAddress().delete(who, which)),
                Map.entry("list", (who, which) -> mail.listMessages().page(who, which, PageRequest.first())),
                Map.entry("browse", (who, which) -> mail.browseMessages().slice(who, which, 0, 1)),
                Map.entry("count", (who, which) -> mail.countMessages().count(who, which)),
                Map.entry("search", (who, which) -> search(who, which)),
                Map.entry("wait", (who, which) -> match(who, which)),
                Map.entry(
                        "open",
                        (who, which) ->
                                mail.readMessage().open(who, which, latest).close()),
                Map.entry("read", (who, which) -> mail.markMessageRead().mark(who, which, latest)),
                Map.entry("unread", (who, which) -> house.markMessageUnread().mark(who, which, latest)),
                Map.entry("delete message", (who, which) -> mail.deleteMessage().delete(who, which, latest)));
    }

    private void search(Caller who, AddressReference which) {
        new SearchMessages(house.transactions(), house.addresses(), house.messages(), house.sealed(), house.clock())
                .search(who, which, new SearchMessages.Wanted("words", 0, 10));
    }

    private void match(Caller who, AddressReference which) {
        MatchMessages.Criteria any = new MatchMessages.Criteria(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), false, 1);
        MatchMessages.Use<OpenMessage> looking = new MatchMessages.Use<>(message -> message, share -> {});
        mail.matchMessages().take(who, which, any, MatchMessages.Among.ALL, looking);
    }

    private String made(Caller maker, Purpose purpose) {
        CreateTempAddress.Order order = new CreateTempAddress.Order(
                Optional.empty(),
                new WantedName.MadeUp(NameFormat.UUID_FORMAT, Optional.empty()),
                new Particulars(purpose, Labels.none(), Optional.empty(), Metadata.none()),
                Optional.empty(),
                Optional.empty());
        return mail.createTempAddress().create(maker, order).address().address();
    }

    private static AddressReference reference(String address) {
        return new AddressReference(address);
    }
}
