package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.MemberId;
import io.mayfly.mail.maildomain.MailDomain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A hundred thousand addresses of one domain, written by the database itself: four in ten have ended, one of twenty is paused,
 * one of 400 is of a certain member's, and some are special.
 */
final class ManyAddresses {
    private static final String EACH = " from seq_1_to_100000";
    private static final String ADDRESSES = "insert into temp_address (id, tenant_id, domain_id, address, name_hash,"
            + " domain_name, purpose, state, created_at, expires_at, ended_at, max_messages, received, stored, unread,"
            + " reference, metadata, role_address, member_id, created_by_kind, created_by_name, version)"
            + " select cast(concat('01900000-', lpad(hex(seq div 65536), 4, '0'), '-7', lpad(hex(seq mod 4096), 3, '0'),"
            + " '-8', lpad(hex(seq div 4096), 3, '0'), '-', left(:run, 12)) as uuid), :tenant, :domain,"
            + " if(seq mod 10 < 4, null, concat(elt(1 + seq mod 5, 'amber', 'brave', 'calm', 'deft', 'eager'), '-',"
            + " elt(1 + seq mod 7, 'badger', 'crane', 'heron', 'otter', 'lark', 'mole', 'newt'), '-', seq, '@', :name)),"
            + " unhex(sha2(concat(:run, seq), 256)), :name,"
            + " if(seq in (11, 5011, 90011), 'DEVICE', elt(1 + seq mod 3, 'TICKET', 'TEST', 'VERIFICATION')),"
            + " elt(1 + if(seq mod 10 < 4, 2 + (seq mod 40 = 0), seq mod 20 = 5), 'ACTIVE', 'PAUSED', 'EXPIRED', 'DELETED'),"
            + " :now - interval 30 day + interval seq * 20 second,"
            + " :now + interval if(seq mod 10 < 4, -seq * 30, seq * 30) second,"
            + " if(seq mod 10 < 4, :now - interval seq * 30 second, null),"
            + " 50, seq * 7919 mod 1000, 0, 0, if(seq mod 10 = 7, concat('order-', seq), null), '{}', false, if(seq mod 400 = 5, :member, :tenant),"
            + " 'MEMBER', 'anna', 0" + EACH;
    private static final String LABELS = "insert into temp_address_label (address_id, position, tenant_id, label)"
            + " select id, 0, tenant_id, if(reference like 'order-_7', 'rare', 'common') from temp_address"
            + " where tenant_id = :tenant and address is not null and (received < 501 or reference like 'order-_7')";
    private static final String REFUSALS =
            "insert into refused_mail (address_id, tenant_id, reason, attempts, first_at, last_at)"
                    + " select id, tenant_id, 'PAUSED', 1, :now - interval 9 day,"
                    + " if(reference like 'order-_7', :now, :now - interval 9 day) from temp_address"
                    + " where tenant_id = :tenant and (state = 'PAUSED' or reference like 'order-_7')";
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final DataSource source;
    private final MemberId member = MemberId.next();
    private final Map<String, Object> parameters;

    ManyAddresses(DataSource source, MailDomain domain, Instant now) {
        this.source = source;
        this.parameters = Map.of(
                "tenant", domain.tenant().value(),
                "domain", domain.id().value(),
                "name", domain.name().value(),
                "run", domain.tenant().value().toString().replace("-", "").substring(20),
                "member", member.value(),
                "now", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Who has made a few of them. */
    MemberId member() {
        return member;
    }

    void fill() {
        try (Connection connection = source.getConnection()) {
            run(connection, ADDRESSES);
            run(connection, LABELS);
            run(connection, REFUSALS);
            run(
                    connection,
                    parts("a.address", "char_length(a.address) - char_length(a.domain_name)", "temp_address a"));
            run(connection, parts("a.reference", "char_length(a.reference) + 1", "temp_address a"));
            run(connection, parts("l.label", "char_length(l.label) + 1", "temp_address_label l"));
            connection.commit();
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("analyze table temp_address, temp_address_label, temp_address_part");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes them away again, or whoever sweeps after their leases would sweep for minutes. */
    void remove() {
        try (Connection connection = source.getConnection()) {
            run(connection, "delete from temp_address_part where tenant_id = :tenant");
            run(connection, "delete from temp_address where tenant_id = :tenant");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String parts(String text, String end, String from) {
        return "insert ignore into temp_address_part (tenant_id, part, address_id) select :tenant, substring(" + text
                + ", seq, 12), " + (from.endsWith("l") ? "l.address_id" : "a.id") + " from " + from
                + " join seq_1_to_64 on seq < " + end + " where tenant_id = :tenant";
    }

    private void run(Connection connection, String sql) throws SQLException {
        Matcher named = PARAMETER.matcher(sql);
        try (PreparedStatement statement = connection.prepareStatement(named.replaceAll("?"))) {
            int place = 1;
            named.reset();
            while (named.find()) {
                statement.setObject(place++, parameters.get(named.group(1)));
            }
            statement.executeUpdate();
        }
    }
}
