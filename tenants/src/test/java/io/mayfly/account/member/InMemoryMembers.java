package io.mayfly.account.member;

import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.PageRequest;
import io.mayfly.kernel.TenantId;
import io.mayfly.testing.InMemoryDatabase;
import io.mayfly.testing.InMemoryTable;
import io.mayfly.testing.NewestFirst;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Members in memory. */
public final class InMemoryMembers implements Members {
    private static final NewestFirst<Member> NEWEST_FIRST = new NewestFirst<>(Member::since, Member::id);

    private final InMemoryTable<Member> table;
    private final List<MemberId> turns = new ArrayList<>();

    public InMemoryMembers(InMemoryDatabase database) {
        table = database.table(Member::tenant)
                .unique(member -> List.of(member.tenant(), member.person().subject()))
                .unique(member -> member.isPresent()
                        ? List.of(member.tenant(), folded(member.person().username()))
                        : null);
    }

    @Override
    public void add(Member member) {
        table.add(member);
    }

    @Override
    public void flush() {
        table.flush();
    }

    @Override
    public Optional<Member> find(TenantId tenant, MemberId id) {
        return in(tenant).filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Member> withUsername(TenantId tenant, String username) {
        return in(tenant)
                .filter(member -> folded(member.person().username()).equals(folded(username)))
                .findFirst();
    }

    @Override
    public List<Member> withSubject(String subject) {
        return table.rows()
                .filter(member ->
                        member.isPresent() && member.person().subject().equals(subject))
                .toList();
    }

    @Override
    public Optional<Member> everWithSubject(TenantId tenant, String subject) {
        return table.rows()
                .filter(member -> member.tenant().equals(tenant)
                        && member.person().subject().equals(subject))
                .findFirst();
    }

    @Override
    public List<Member> page(TenantId tenant, Optional<String> text, PageRequest page) {
        return NEWEST_FIRST.page(
                in(tenant)
                        .filter(member ->
                                text.map(sought -> contains(member, sought)).orElse(true)),
                page);
    }

    @Override
    public List<Member> slice(TenantId tenant, Optional<String> text, Slice slice) {
        return in(tenant)
                .filter(member -> text.map(sought -> contains(member, sought)).orElse(true))
                .sorted(order(slice.order()))
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
    }

    private static Comparator<Member> order(MemberOrder order) {
        Comparator<Member> byName =
                Comparator.comparing(member -> folded(member.person().name()));
        Comparator<Member> byEmail =
                Comparator.comparing(member -> folded(member.person().email()));
        return switch (order) {
            case NEWEST_FIRST -> NEWEST_FIRST.order();
            case OLDEST_FIRST -> NEWEST_FIRST.order().reversed();
            case NAME -> byName;
            case NAME_BACKWARDS -> byName.reversed();
            case EMAIL -> byEmail;
            case EMAIL_BACKWARDS -> byEmail.reversed();
        };
    }

    @Override
    public int count(TenantId tenant, Optional<String> text) {
        return Math.toIntExact(in(tenant)
                .filter(member -> text.map(sought -> contains(member, sought)).orElse(true))
                .count());
    }

    @Override
    public boolean everSeveral(TenantId tenant) {
        return table.rows().filter(member -> member.tenant().equals(tenant)).count() > 1;
    }

    /** Whether somebody who looks for the text looks for this member. */
    public static boolean contains(Member member, String text) {
        Person person = member.person();
        return Stream.of(person.name(), person.username(), person.email()).anyMatch(part -> contains(part, text));
    }

    /** In any case. */
    public static boolean contains(String whole, String text) {
        return folded(whole).contains(folded(text));
    }

    @Override
    public List<Member> of(TenantId tenant) {
        return in(tenant)
                .sorted(Comparator.comparing(member -> folded(member.person().username())))
                .toList();
    }

    @Override
    public void takeTurn(TenantId tenant, MemberId id) {
        find(tenant, id).ifPresent(member -> turns.add(member.id()));
    }

    @Override
    public void takeTurnOfAll(TenantId tenant) {
        in(tenant).forEach(member -> turns.add(member.id()));
    }

    /** Who has taken its turn, in order. */
    public List<MemberId> turns() {
        return turns;
    }

    private Stream<Member> in(TenantId tenant) {
        return table.rows().filter(member -> member.tenant().equals(tenant) && member.isPresent());
    }

    private static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
