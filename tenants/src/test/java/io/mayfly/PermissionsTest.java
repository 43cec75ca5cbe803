package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.KeyTerms;
import io.mayfly.account.apikey.ListAllApiKeys;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.apikey.Revocation;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.apikey.RotateApiKey;
import io.mayfly.account.apikey.RotationTerms;
import io.mayfly.account.member.ChangeRoles;
import io.mayfly.account.member.MemberReference;
import io.mayfly.account.member.Removal;
import io.mayfly.account.member.RemoveMember;
import io.mayfly.account.member.SearchMembers;
import io.mayfly.account.member.ShowMember;
import io.mayfly.foundation.address.DomainName;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.mail.message.MatchMessages;
import io.mayfly.mail.message.MessageReference;
import io.mayfly.mail.message.OpenMessage;
import io.mayfly.mail.message.SearchMessages;
import io.mayfly.mail.receiving.ShowRefusedMail;
import io.mayfly.mail.tempaddress.AddressChange;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.CountTempAddresses;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.mail.tempaddress.ListTempAddresses;
import io.mayfly.mail.tempaddress.ShowUsualLease;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.mail.tempaddress.names.NameFormat;
import io.mayfly.mail.tempaddress.names.WantedName;
import io.mayfly.overview.AddressTally;
import io.mayfly.overview.ArrivalTally;
import io.mayfly.overview.TakeOverview;
import io.mayfly.testing.InMemoryHouse;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case that a member calls asks for its permission before all else. */
class PermissionsTest {
    private static final MatchMessages.Use<OpenMessage> LOOKING =
            new MatchMessages.Use<>(message -> message, share -> {});
    private static final InMemoryMail MAIL = new InMemoryMail();
    private static final InMemoryHouse HOUSE = MAIL.house();
    private static final AddressReference INBOX =
            new AddressReference(MAIL.address("inbox").address());

    private static final AddressChange NOTHING =
            new AddressChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A use case called with arguments that are acceptable, though what they name need not be there. */
    record Call(String useCase, Permission permission, Consumer<Caller> call) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    static List<Call> calls() {
        return Stream.of(
                        ofKeys(),
                        DomainCalls.of(MAIL),
                        AuditCalls.of(HOUSE),
                        PolicyCalls.of(HOUSE),
                        ofMembersAndAllKeys(),
                        GridCalls.of(HOUSE),
                        ofAddresses(),
                        ofChanges(),
                        ofMessages(),
                        ofMessageChanges())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Call> ofKeys() {
        NewApiKeys newKeys = new NewApiKeys(HOUSE.apiKeys(), HOUSE.audit(), HOUSE.clock());
        CreateApiKey createApiKey = new CreateApiKey(HOUSE.transactions(), newKeys);
        ListApiKeys listApiKeys = new ListApiKeys(HOUSE.transactions(), HOUSE.apiKeys());
        Revocation revocation = new Revocation(HOUSE.members(), HOUSE.audit(), HOUSE.clock());
        RevokeApiKey revokeApiKey = new RevokeApiKey(HOUSE.transactions(), HOUSE.apiKeys(), revocation);
        RotateApiKey rotateApiKey =
                new RotateApiKey(HOUSE.transactions(), HOUSE.apiKeys(), newKeys, HOUSE.audit(), HOUSE.clock());
        RotationTerms terms = new RotationTerms(Optional.empty(), Duration.ZERO);
        return List.of(
                new Call(
                        "CreateApiKey",
                        Permission.MANAGE_OWN_API_KEYS,
                        caller -> createApiKey.create(caller, new KeyTerms("ci", Duration.ofDays(1)))),
                new Call(
                        "RotateApiKey",
                        Permission.MANAGE_OWN_API_KEYS,
                        caller -> rotateApiKey.rotate(caller, ApiKeyId.next(), terms)),
                new Call(
                        "ListApiKeys",
                        Permission.READ_API_KEYS,
                        caller -> listApiKeys.own(caller, Optional.empty(), PageRequest.first())),
                new Call(
                        "RevokeApiKey",
                        Permission.MANAGE_OWN_API_KEYS,
                        caller -> revokeApiKey.revoke(caller, ApiKeyId.next())));
    }

    private static List<Call> ofMembersAndAllKeys() {
        ListAllApiKeys listAllApiKeys = new ListAllApiKeys(HOUSE.transactions(), HOUSE.apiKeys());
        SearchMembers searchMembers =
                new SearchMembers(HOUSE.transactions(), HOUSE.members(), HOUSE.credentials(), HOUSE.clock());
        ShowMember showMember =
                new ShowMember(HOUSE.transactions(), HOUSE.members(), HOUSE.credentials(), HOUSE.clock());
        Removal removal = new Removal(HOUSE.members(), HOUSE.credentials(), HOUSE.audit(), HOUSE.clock());
        RemoveMember removeMember = new RemoveMember(HOUSE.transactions(), HOUSE.members(), removal);
        ChangeRoles changeRoles = new ChangeRoles(
                HOUSE.transactions(), HOUSE.members(), HOUSE.credentials(), HOUSE.audit(), HOUSE.clock());
        MemberReference nobody = MemberReference.of(MemberId.next());
        return List.of(
                new Call(
                        "ListAllApiKeys",
                        Permission.READ_ALL_API_KEYS,
                        caller -> listAllApiKeys.page(caller, Optional.empty(), PageRequest.first())),
                new Call(
                        "SearchMembers",
                        Permission.READ_MEMBERS,
                        caller -> searchMembers.page(caller, Optional.empty(), PageRequest.first())),
                new Call("ShowMember", Permission.READ_MEMBERS, caller -> showMember.one(caller, nobody)),
                new Call("RemoveMember", Permission.REMOVE_MEMBERS, caller -> removeMember.remove(caller, nobody)),
                new Call(
                        "ChangeRoles",
                        Permission.CHANGE_ROLES,
                        caller -> changeRoles.change(
                                caller, nobody, new ChangeRoles.Wish(Set.of(Role.AUDITOR), Optional.empty()))));
    }

    private static List<Call> ofAddresses() {
        AddressFilter all = AddressFilter.everything();
        ListTempAddresses list = new ListTempAddresses(HOUSE.transactions(), HOUSE.addresses(), HOUSE.clock());
        BrowseTempAddresses browse = new BrowseTempAddresses(HOUSE.transactions(), HOUSE.addresses(), HOUSE.clock());
        CountTempAddresses count = new CountTempAddresses(HOUSE.transactions(), HOUSE.addresses(), HOUSE.clock());
        TakeOverview overview = new TakeOverview(
                HOUSE.transactions(),
                new AddressTally(HOUSE.addresses()),
                new ArrivalTally(HOUSE.events(), HOUSE.reachedArrivals()),
                HOUSE.clock());
        TempAddresses.Slice slice = new TempAddresses.Slice(AddressOrder.NEWEST_FIRST, 0, 10);
        return List.of(
                new Call(
                        "ShowTempAddress",
                        Permission.READ_ADDRESSES,
                        caller -> MAIL.showTempAddress().one(caller, INBOX)),
                new Call(
                        "ShowRefusedMail",
                        Permission.READ_ADDRESSES,
                        caller -> new ShowRefusedMail(HOUSE.transactions(), HOUSE.addresses(), HOUSE.refusedMails())
                                .of(caller, INBOX)),
                new Call(
                        "ListTempAddresses",
                        Permission.READ_ADDRESSES,
                        caller -> list.page(caller, all, PageRequest.first())),
                new Call("BrowseTempAddresses", Permission.READ_ADDRESSES, caller -> browse.slice(caller, all, slice)),
                new Call("CountTempAddresses", Permission.READ_ADDRESSES, caller -> count.count(caller, all)),
                new Call("TakeOverview", Permission.READ_ADDRESSES, overview::take));
    }

    private static List<Call> ofChanges() {
        ShowUsualLease usual = new ShowUsualLease(HOUSE.transactions(), HOUSE.domains(), HOUSE.resolvePolicy());
        WantedName any = new WantedName.MadeUp(NameFormat.UUID_FORMAT, Optional.empty());
        return List.of(
                new Call(
                        "CreateTempAddress",
                        Permission.CREATE_ADDRESSES,
                        caller -> MAIL.createTempAddress().create(caller, InMemoryMail.order(any))),
                new Call(
                        "ShowUsualLease",
                        Permission.CREATE_ADDRESSES,
                        caller -> usual.of(caller, DomainName.of("in.acme.example"), InMemoryMail.PLAIN.purpose())),
                new Call(
                        "ChangeTempAddress",
                        Permission.CHANGE_ADDRESSES,
                        caller -> MAIL.changeTempAddress().change(caller, INBOX, NOTHING)),
                new Call(
                        "ExtendLease",
                        Permission.CHANGE_ADDRESSES,
                        caller ->
                                MAIL.extendLease().extend(caller, INBOX, new LeaseExtension.By(Duration.ofSeconds(1)))),
                new Call(
                        "PauseTempAddress",
                        Permission.CHANGE_ADDRESSES,
                        caller -> MAIL.pauseTempAddress().pause(caller, INBOX)),
                new Call(
                        "ResumeTempAddress",
                        Permission.CHANGE_ADDRESSES,
                        caller -> MAIL.resumeTempAddress().resume(caller, INBOX)),
                new Call(
                        "DeleteTempAddress",
                        Permission.DELETE_ADDRESSES,
                        caller -> MAIL.deleteTempAddress()
                                .delete(caller, new AddressReference("nobody@in.acme.example"))));
    }

    private static List<Call> ofMessages() {
        MatchMessages.Criteria any = new MatchMessages.Criteria(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), false, 1);
        return List.of(
                new Call(
                        "ListMessages",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.listMessages().page(caller, INBOX, PageRequest.first())),
                new Call(
                        "BrowseMessages",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.browseMessages().slice(caller, INBOX, 0, 10)),
                new Call(
                        "CountMessages",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.countMessages().count(caller, INBOX)),
                new Call(
                        "ReadMessage",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.readMessage().open(caller, INBOX, MessageReference.LATEST)),
                new Call(
                        "MatchMessages",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.matchMessages().take(caller, INBOX, any, MatchMessages.Among.ALL, LOOKING)),
                new Call(
                        "SearchMessages",
                        Permission.READ_MESSAGES,
                        caller -> new SearchMessages(
                                        HOUSE.transactions(),
                                        HOUSE.addresses(),
                                        HOUSE.messages(),
                                        HOUSE.sealed(),
                                        HOUSE.clock())
                                .search(caller, INBOX, new SearchMessages.Wanted("words", 0, 10))));
    }

    private static List<Call> ofMessageChanges() {
        return List.of(
                new Call(
                        "MarkMessageRead",
                        Permission.READ_MESSAGES,
                        caller -> MAIL.markMessageRead().mark(caller, INBOX, MessageReference.LATEST)),
                new Call(
                        "MarkMessageUnread",
                        Permission.READ_MESSAGES,
                        caller -> HOUSE.markMessageUnread().mark(caller, INBOX, MessageReference.LATEST)),
                new Call(
                        "DeleteMessage",
                        Permission.DELETE_MESSAGES,
                        caller -> MAIL.deleteMessage().delete(caller, INBOX, MessageReference.LATEST)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isRefusedToTheRolesThatLackIt(Call call) {
        for (Role role : Role.values()) {
            Caller caller = member(role);
            if (call.permission().isGrantedTo(Set.of(role))) {
                assertThat(catchThrowable(() -> call.call().accept(caller)) instanceof PermissionDenied)
                        .isFalse();
            } else {
                assertThatThrownBy(() -> call.call().accept(caller))
                        .isInstanceOf(PermissionDenied.class)
                        .hasMessageContaining(call.permission().name());
            }
        }
    }

    private static Caller member(Role role) {
        return HOUSE.member(MAIL.acme(), role + "-" + UUID.randomUUID(), role);
    }
}
