package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.address.EmailAddress;
import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.foundation.vault.NameHashes;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.MailDomains;
import io.mayfly.mail.tempaddress.AddressFilter;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds by indexes which addresses a text or a label may be found at: when they are few, only those are looked at; when they
 * are many, whoever goes through all in the order of a list soon has found a page of them.
 */
final class Candidates {
    /** So many are few. */
    private static final int FEW = 5_000;

    private final Supplier<EntityManager> entities;
    private final NameHashes hashes;
    private final AddressParts parts;
    private final MailDomains domains;

    Candidates(Supplier<EntityManager> entities, NameHashes hashes, AddressParts parts, MailDomains domains) {
        this.entities = entities;
        this.hashes = hashes;
        this.parts = parts;
        this.domains = domains;
    }

    /** All that the filter's text and label may be found at, or that are within reach, if they are few. */
    Optional<Set<UUID>> of(AddressFilter filter, AddressReach reach, TenantId tenant) {
        return Stream.of(
                        within(reach, tenant),
                        filter.label().flatMap(label -> labelled(label, tenant)),
                        filter.text().flatMap(text -> holding(text, tenant)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.size() <= other.size() ? one : other);
    }

    /** How many hold the text, if they are many and fewer than the most. */
    Optional<Integer> manyHolding(String text, TenantId tenant, int most) {
        List<UUID> found = parts.holding(text, tenant, most);
        return found.size() > FEW
                ? Optional.of(found.size() == most ? most : new HashSet<>(found).size())
                : Optional.empty();
    }

    /** One's own by themselves have an index, and this only for what no index has together. */
    private Optional<Set<UUID>> within(AddressReach reach, TenantId tenant) {
        if (!(reach instanceof AddressReach.Part part) || part.purposes().isEmpty()) {
            return Optional.empty();
        }
        List<UUID> found = new ArrayList<>(
                query("select id from temp_address where tenant_id = :tenant and member_id = :own", tenant)
                        .setParameter("own", part.own().value())
                        .setMaxResults(FEW + 1)
                        .getResultList());
        found.addAll(query("select id from temp_address where tenant_id = :tenant and purpose in (:reached)", tenant)
                .setParameter(
                        "reached", part.purposes().stream().map(Enum::name).toList())
                .setMaxResults(FEW + 1)
                .getResultList());
        return few(found, new HashSet<>(found));
    }

    private Optional<Set<UUID>> holding(String text, TenantId tenant) {
        List<UUID> within = parts.holding(text, tenant, FEW + 1);
        if (within.size() > FEW) {
            return Optional.empty();
        }
        Set<UUID> found = new HashSet<>(within);
        EmailAddress.parse(text.strip()).ifPresent(name -> found.addAll(named(name, tenant)));
        List<UUID> there = atDomainsLike(text, tenant);
        found.addAll(there);
        return few(there, found);
    }

    private Optional<Set<UUID>> labelled(String label, TenantId tenant) {
        List<UUID> found = query(
                        "select address_id from temp_address_label where tenant_id = :tenant and label = :label",
                        tenant)
                .setParameter("label", label)
                .setMaxResults(FEW + 1)
                .getResultList();
        return few(found, new HashSet<>(found));
    }

    private static Optional<Set<UUID>> few(List<UUID> asked, Set<UUID> found) {
        return asked.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    private List<UUID> atDomainsLike(String text, TenantId tenant) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> names = domains.of(tenant).stream()
                .map(domain -> domain.name().value())
                .filter(name -> ("@" + name).contains(wanted))
                .toList();
        return names.isEmpty()
                ? List.of()
                : query("select id from temp_address where tenant_id = :tenant and domain_name in (:names)", tenant)
                        .setParameter("names", names)
                        .setMaxResults(FEW + 1)
                        .getResultList();
    }

    private List<UUID> named(EmailAddress name, TenantId tenant) {
        return query("select id from temp_address where tenant_id = :tenant and name_hash = :hash", tenant)
                .setParameter("hash", hashes.of(name).bytes())
                .getResultList();
    }

    private NativeQuery<UUID> query(String sql, TenantId tenant) {
        return entities.get()
                .unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .setParameter("tenant", tenant.value());
    }
}
