package io.mayfly.e2e.bench;

import io.mayfly.e2e.system.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Any number of addresses, written by the database itself, as making them one by one would take hours. They are as those that
 * the application makes, but that nobody can write to them: their hashes and keys are of no name and no key.
 */
final class ManyAddresses {
    static final String RARE = "rarely";
    static final String COMMON = "otter";
    private static final int AT_ONCE = 100_000;

    private static final String ADDRESSES = """
            INSERT INTO temp_address (id, tenant_id, domain_id, address, name_hash, domain_name, purpose, state, created_at,
              expires_at, max_messages, received, stored, unread, reference, metadata, role_address, created_by_kind,
              created_by_name, version)
            SELECT CAST(CONCAT('0190', LPAD(HEX(seq DIV 65536), 4, '0'), '-', LPAD(HEX(seq MOD 65536), 4, '0'),
              '-7000-8000-000000000000') AS UUID), d.tenant_id, d.id,
              CONCAT(ELT(1 + seq * 7 MOD 11, 'amber', 'brave', 'calm', 'clever', 'deft', 'eager', 'gentle', 'happy', 'lucky',
                'noble', 'quiet'), '-', ELT(1 + seq * 5 MOD 13, 'badger', 'crane', 'dolphin', 'falcon', 'gecko', 'heron',
                'kestrel', 'lemur', 'otter', 'panda', 'quail', 'swallow', 'thrush'), '-', seq, '@', d.name),
              UNHEX(SHA2(CONCAT('grow', seq), 256)), d.name, ELT(1 + seq MOD 4, 'TICKET', 'TEST', 'VERIFICATION', 'CAMPAIGN'),
              'ACTIVE', UTC_TIMESTAMP(6) - INTERVAL 2 DAY + INTERVAL seq * 1000 MICROSECOND,
              UTC_TIMESTAMP(6) + INTERVAL 20 DAY + INTERVAL seq * 1000 MICROSECOND, 50, 0, 0, 0,
              IF(seq MOD 10 = 0, CONCAT('order-', seq), NULL), '{}', FALSE, 'MEMBER', 'bench', 0
            FROM seq_%1$d_to_%2$d JOIN mail_domain d ON d.name = '%3$s'""";
    private static final String KEYS = """
            INSERT INTO address_key (address_id, tenant_id, wrapped)
            SELECT id, tenant_id, REPEAT('k', 61) FROM temp_address %4$s""";
    private static final String LABELS = """
            INSERT INTO temp_address_label (address_id, position, tenant_id, label)
            SELECT id, 0, tenant_id, IF(SUBSTRING_INDEX(SUBSTRING_INDEX(address, '@', 1), '-', -1) MOD 1000 = 0, '%5$s',
              ELT(1 + received MOD 3, 'spring', 'autumn', 'beta')) FROM temp_address %4$s AND reference IS NOT NULL""";
    private static final String OF_NAMES = """
            SELECT tenant_id, SUBSTRING(address, seq, 12), id
            FROM temp_address JOIN seq_1_to_64 ON seq < CHAR_LENGTH(address) - CHAR_LENGTH(domain_name) %4$s""";
    private static final String OF_REFERENCES = """
            SELECT tenant_id, SUBSTRING(reference, seq, 12), id
            FROM temp_address JOIN seq_1_to_64 ON seq <= CHAR_LENGTH(reference) %4$s""";
    private static final String OF_LABELS = """
            SELECT l.tenant_id, SUBSTRING(l.label, seq, 12), l.address_id FROM temp_address_label l
            JOIN seq_1_to_64 ON seq <= CHAR_LENGTH(l.label) JOIN temp_address ON id = l.address_id %4$s""";
    private static final String PARTS =
            "INSERT IGNORE INTO temp_address_part (tenant_id, part, address_id) %s ORDER BY 1, 2, 3";

    private final String url;
    private final String user;
    private final String password;
    private final String domain;
    private int filled;

    private ManyAddresses(String url, String user, String password, String domain) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.domain = domain;
    }

    static ManyAddresses of(Endpoints.Database database, String domain) throws IOException {
        String password = Files.readString(Path.of(database.passwordFile())).strip();
        return new ManyAddresses(database.url(), database.user(), password, domain);
    }

    /** How the name of one of them ends, another for each number. */
    static String endOfName(int number, int filled) {
        return "-" + (filled / 2 + 7919L * number % (filled / 2)) + "@";
    }

    void fillUpTo(int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            while (filled < count) {
                int last = Math.min(count, filled + AT_ONCE);
                fill(statement, filled + 1, last);
                filled = last;
            }
            for (String table : List.of("temp_address", "temp_address_label", "temp_address_part")) {
                try (ResultSet analyzed = statement.executeQuery("ANALYZE TABLE " + table)) {
                    analyzed.last();
                }
            }
        }
    }

    private void fill(Statement statement, int first, int last) throws SQLException {
        String range = "WHERE temp_address.id BETWEEN " + id(first) + " AND " + id(last);
        for (String sql : List.of(
                ADDRESSES,
                KEYS,
                LABELS,
                String.format(PARTS, OF_NAMES),
                String.format(PARTS, OF_REFERENCES),
                String.format(PARTS, OF_LABELS))) {
            statement.executeUpdate(String.format(sql, first, last, domain, range, RARE));
        }
    }

    private static String id(int number) {
        return String.format("'0190%04x-%04x-7000-8000-000000000000'", number / 65_536, number % 65_536);
    }
}
