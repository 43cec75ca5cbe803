package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.apikey.ApiKeys.Due;
import io.mayfly.account.apikey.ApiKeys.Sought;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.ApiKeyId;
import io.mayfly.kernel.Cursor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.testing.TestClock;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all API keys do, wherever they are kept. */
abstract class ApiKeysContract {
    private static final Duration DAY = Duration.ofDays(1);
    private final TestClock clock = new TestClock();
    private final Secret secret = Secret.generate();

    /** What the keys of one test are found by. */
    private final String mark = UUID.randomUUID().toString();

    private final Transactions transactions;
    private final ApiKeys keys;
    private final Caller anna;
    private final Caller bert;
    private final Caller stranger;

    /** @param members two new members of one tenant and one of another */
    ApiKeysContract(Transactions transactions, ApiKeys keys, List<Caller> members) {
        this.transactions = transactions;
        this.keys = keys;
        this.anna = members.get(0);
        this.bert = members.get(1);
        this.stranger = members.get(2);
    }

    @Test
    void findsKeyByItsIdentityWithinItsTenant() {
        ApiKey added = add(anna, secret);

        assertThat(find(anna.tenant(), added.id())).contains(added);
        assertThat(find(anna.tenant(), ApiKeyId.next())).isEmpty();
        assertThat(find(stranger.tenant(), added.id())).isEmpty();
        assertThat(transactions.call(stranger.tenant(), () -> keys.find(anna.tenant(), added.id())))
                .isEmpty();
    }

    @Test
    void keepsEverythingThatAKeyTells() {
        ApiKey added = add(anna, secret);

        ApiKey found = find(anna.tenant(), added.id()).orElseThrow();
        assertThat(found.name()).isEqualTo("a key");
        assertThat(found.hint()).isEqualTo(secret.hint());
        assertThat(found.member()).isEqualTo(anna.member());
        assertThat(found.createdAt()).isEqualTo(clock.instant());
        assertThat(found.expiresAt()).isEqualTo(clock.instant().plus(DAY));
    }

    @Test
    void listsMembersOwnKeysNewestFirst() {
        ApiKey old = add(anna, secret);
        clock.forward(Duration.ofSeconds(1));
        ApiKey young = add(anna, Secret.generate());
        add(bert, Secret.generate());

        assertThat(of(anna)).containsExactly(young, old);
    }

    @Test
    void listsNoRevokedKeyButFindsIt() {
        ApiKey added = add(anna, secret);

        transactions.run(
                anna.tenant(),
                () -> keys.find(anna.tenant(), added.id()).orElseThrow().revoke(clock.instant()));

        assertThat(of(anna)).doesNotContain(added);
        assertThat(find(anna.tenant(), added.id()))
                .hasValueSatisfying(
                        found -> assertThat(found.isUsableAt(clock.instant())).isFalse());
    }

    @Test
    void refusesSecondKeyOfOneSecret() {
        add(anna, secret);

        assertThatThrownBy(() -> add(bert, secret)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void pagesKeysOfOneOrAllWithTheirMembers() {
        ApiKey old = add(anna, secret);
        clock.forward(Duration.ofSeconds(1));
        ApiKey berts = add(bert, Secret.generate());
        clock.forward(Duration.ofSeconds(1));
        ApiKey young = add(anna, Secret.generate());
        add(stranger, Secret.generate());

        assertThat(page(Optional.of(anna), new PageRequest(2, Optional.empty())))
                .extracting(OwnedKey::key)
                .startsWith(young, old);
        assertThat(page(Optional.of(anna), PageRequest.first()))
                .allSatisfy(owned -> assertThat(owned.owner().id()).isEqualTo(anna.member()));
        assertThat(page(Optional.of(anna), new PageRequest(1, Optional.of(Cursor.of(young.createdAt(), young.id())))))
                .extracting(OwnedKey::key)
                .containsExactly(old);
        assertThat(page(Optional.empty(), new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())))
                .filteredOn(owned -> Set.of(anna.member(), bert.member())
                        .contains(owned.owner().id()))
                .extracting(OwnedKey::key)
                .containsExactly(young, berts, old);
        assertThat(page(Optional.empty(), PageRequest.first()))
                .extracting(owned -> owned.key().tenant())
                .containsOnly(anna.tenant());
    }

    @Test
    void findsKeysByTheirNamesAndTheirMembers() {
        ApiKey added = add(anna, secret);

        assertThat(searched("A KEY")).contains(added);
        assertThat(searched(anna.actor().name())).containsExactly(added);
        assertThat(searched("a%key")).isEmpty();
    }

    @Test
    void findsAKeyByHowItBeginsAlsoWhenAllOfItIsGiven() {
        ApiKey added = add(anna, secret);
        add(anna, Secret.generate());

        assertThat(searched(secret.hint())).containsExactly(added);
        assertThat(searched(secret.hint().substring(2))).contains(added);
        assertThat(searched(secret.text())).containsExactly(added);
        assertThat(searched("ключ-Ü")).isEmpty();
    }

    @Test
    void slicesInEachOrder() {
        add(anna, "b", DAY.multipliedBy(3));
        clock.forward(Duration.ofSeconds(1));
        add(bert, "C", DAY);
        clock.forward(Duration.ofSeconds(1));
        add(anna, "a", DAY.multipliedBy(2));
        add(stranger, "d", DAY);

        assertThat(slice(KeyOrder.NEWEST_FIRST, 0, 10)).containsExactly("a", "C", "b");
        assertThat(slice(KeyOrder.OLDEST_FIRST, 0, 10)).containsExactly("b", "C", "a");
        assertThat(slice(KeyOrder.NAME, 0, 10)).containsExactly("a", "b", "C");
        assertThat(slice(KeyOrder.NAME_BACKWARDS, 0, 10)).containsExactly("C", "b", "a");
        assertThat(slice(KeyOrder.ENDING_SOONEST, 0, 10)).containsExactly("C", "a", "b");
        assertThat(slice(KeyOrder.ENDING_LATEST, 0, 10)).containsExactly("b", "a", "C");
        boolean annaFirst = anna.actor().name().compareToIgnoreCase(bert.actor().name()) < 0;
        assertThat(slice(KeyOrder.OWNER, annaFirst ? 0 : 1, 2)).containsExactly("a", "b");
        assertThat(slice(KeyOrder.OWNER_BACKWARDS, annaFirst ? 1 : 0, 2)).containsExactly("a", "b");
        assertThat(slice(KeyOrder.NAME, 1, 1)).containsExactly("b");
        assertThat(slice(KeyOrder.NAME, 3, 1)).isEmpty();
    }

    @Test
    void findsAndCountsThoseThatEndSoon() {
        Instant start = clock.instant();
        add(anna, "over", DAY);
        add(anna, "soon", DAY.plusSeconds(1));
        add(bert, "later", DAY.plus(KeyMatter.SOON));
        add(anna, "much later", DAY.plus(KeyMatter.SOON).plusSeconds(1));
        Due second = new Due(KeyMatter.ENDING, start.plus(DAY));
        Sought all = new Sought(Optional.empty(), Optional.of(mark), Optional.of(second));
        Sought annas = new Sought(Optional.of(anna.member()), Optional.of(mark), Optional.of(second));

        assertThat(transactions.call(anna.tenant(), () -> keys.page(anna.tenant(), all, PageRequest.first())))
                .extracting(this::name)
                .containsExactlyInAnyOrder("soon", "later");
        assertThat(count(all)).isEqualTo(2);
        assertThat(count(annas)).isEqualTo(1);
        assertThat(count(new Sought(Optional.empty(), Optional.of("later " + mark))))
                .isEqualTo(2);
    }

    @Test
    void knowsWhetherATenantEverHadOne() {
        ApiKey made = add(anna, secret);
        transactions.run(
                anna.tenant(),
                () -> keys.find(anna.tenant(), made.id()).orElseThrow().revoke(clock.instant()));

        assertThat(ever(anna.tenant())).isTrue();
        assertThat(ever(TenantId.next())).isFalse();
    }

    private boolean ever(TenantId tenant) {
        return transactions.call(tenant, () -> keys.anyEver(tenant));
    }

    private int count(Sought sought) {
        return transactions.call(anna.tenant(), () -> keys.count(anna.tenant(), sought));
    }

    private List<String> slice(KeyOrder order, int offset, int limit) {
        Sought all = new Sought(Optional.empty(), Optional.of(mark));
        ApiKeys.Slice slice = new ApiKeys.Slice(order, offset, limit);
        return transactions.call(anna.tenant(), () -> keys.slice(anna.tenant(), all, slice)).stream()
                .map(this::name)
                .toList();
    }

    private String name(OwnedKey owned) {
        return owned.key().name().replace(" " + mark, "");
    }

    private void add(Caller maker, String name, Duration life) {
        ApiKey key = new ApiKey(maker, new KeyTerms(name + " " + mark, life), Secret.generate(), clock.instant());
        transactions.run(maker.tenant(), () -> keys.add(key));
    }

    @Test
    void countsUsableKeysOfEachMember() {
        add(anna, secret);
        add(anna, Secret.generate());
        ApiKey revoked = add(bert, Secret.generate());
        transactions.run(
                bert.tenant(),
                () -> keys.find(bert.tenant(), revoked.id()).orElseThrow().revoke(clock.instant()));

        assertThat(usableAt(clock.instant())).containsOnlyKeys(anna.member()).containsValue(2);
        assertThat(usableAt(clock.instant().plus(DAY))).isEmpty();
        assertThat(transactions.call(anna.tenant(), () -> keys.countUsable(anna.tenant(), Set.of(), clock.instant())))
                .isEmpty();
        assertThat(transactions.call(
                        stranger.tenant(),
                        () -> keys.countUsable(stranger.tenant(), Set.of(anna.member()), clock.instant())))
                .isEmpty();
    }

    private Map<MemberId, Integer> usableAt(Instant at) {
        return transactions.call(
                anna.tenant(), () -> keys.countUsable(anna.tenant(), Set.of(anna.member(), bert.member()), at));
    }

    private List<OwnedKey> page(Optional<Caller> member, PageRequest page) {
        Sought sought = new Sought(member.map(Caller::member), Optional.empty());
        return transactions.call(anna.tenant(), () -> keys.page(anna.tenant(), sought, page));
    }

    private List<ApiKey> searched(String text) {
        Sought sought = new Sought(Optional.empty(), Optional.of(text));
        return transactions.call(anna.tenant(), () -> keys.page(anna.tenant(), sought, PageRequest.first())).stream()
                .map(OwnedKey::key)
                .toList();
    }

    private ApiKey add(Caller maker, Secret of) {
        ApiKey key = new ApiKey(maker, new KeyTerms("a key", DAY), of, clock.instant());
        transactions.run(maker.tenant(), () -> keys.add(key));
        return key;
    }

    private Optional<ApiKey> find(TenantId tenant, ApiKeyId id) {
        return transactions.call(tenant, () -> keys.find(tenant, id));
    }

    private List<ApiKey> of(Caller member) {
        return transactions.call(member.tenant(), () -> keys.of(member.tenant(), member.member()));
    }
}
