package io.mayfly.mail.tempaddress.persistence;

import io.mayfly.foundation.database.LikePattern;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.Wording;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The index of the search: of each text what begins at each of its characters, so that a part from anywhere within is the
 * beginning of a row. An address's rows are known from its words alone: another form of them needs a migration that makes
 * all anew, or those of before would stay behind.
 */
final class AddressParts {
    private static final int LENGTH = 12;
    private static final String INSERT =
            "insert ignore into temp_address_part (tenant_id, part, address_id) values (?, ?, ?)";
    private static final String DELETE =
            "delete from temp_address_part where tenant_id = ? and address_id = ? and part in (?";

    private final Supplier<EntityManager> entities;

    AddressParts(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    /** The name is found together with how its domain begins, and the domain alone by its own index. */
    static Set<String> of(Wording wording) {
        Set<String> parts = new LinkedHashSet<>();
        wording.name().ifPresent(name -> add(name, name.lastIndexOf('@'), parts));
        Stream.concat(wording.reference().stream(), wording.labels().stream())
                .forEach(text -> add(text, text.length(), parts));
        return parts;
    }

    private static void add(String text, int places, Set<String> parts) {
        int[] characters = text.codePoints().toArray();
        IntStream.range(0, Math.min(places, characters.length))
                .mapToObj(from -> new String(characters, from, Math.min(LENGTH, characters.length - from)))
                .forEach(parts::add);
    }

    /** All of them in one statement. */
    void addAll(List<TempAddress> addresses) {
        List<Row> rows = addresses.stream().flatMap(AddressParts::rows).toList();
        if (rows.isEmpty()) {
            return;
        }
        entities.get().unwrap(Session.class).doWork(connection -> {
            String others = ", (?, ?, ?)".repeat(rows.size() - 1);
            try (PreparedStatement insert = connection.prepareStatement(INSERT + others)) {
                int place = 1;
                for (Row row : rows) {
                    insert.setObject(place++, row.tenant().value());
                    insert.setString(place++, row.part());
                    insert.setObject(place++, row.address().value());
                }
                insert.executeUpdate();
            }
        });
    }

    private record Row(TenantId tenant, String part, AddressId address) {}

    private static Stream<Row> rows(TempAddress address) {
        return of(Wording.of(address)).stream().map(part -> new Row(address.tenant(), part, address.id()));
    }

    /** Rows of different words may be the same to the database: all of before go before those of now come. */
    void replace(TempAddress address, Wording before) {
        if (!before.equals(Wording.of(address))) {
            delete(address.tenant(), address.id(), of(before));
            addAll(List.of(address));
        }
    }

    private void delete(TenantId tenant, AddressId address, Set<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        entities.get().unwrap(Session.class).doWork(connection -> {
            String others = ", ?".repeat(parts.size() - 1) + ")";
            try (PreparedStatement delete = connection.prepareStatement(DELETE + others)) {
                delete.setObject(1, tenant.value());
                delete.setObject(2, address.value());
                bind(delete, 3, parts);
                delete.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, int first, Set<String> parts) throws SQLException {
        int place = first;
        for (String part : parts) {
            statement.setString(place++, part);
        }
    }

    /**
     * Addresses that have the text within their words, as far as its beginning tells; one may be there several times.
     *
     * @param limit where the index is read no further
     */
    List<UUID> holding(String text, TenantId tenant, int limit) {
        return entities.get()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select address_id from temp_address_part"
                                + " where tenant_id = :tenant and part like :beginning escape '!'",
                        UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("beginning", LikePattern.beginning(text, LENGTH))
                .setMaxResults(limit)
                .getResultList();
    }
}
