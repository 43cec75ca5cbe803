package io.mayfly.account.policy.persistence;

import io.mayfly.account.policy.PolicyLevel;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.PolicySetting.LastChange;
import io.mayfly.account.policy.PolicySetting.Layer;
import io.mayfly.account.policy.Setting;
import io.mayfly.kernel.Purpose;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Rows of levels and of their settings; both begin with layer, scope and purpose. */
final class SettingRow {
    private SettingRow() {}

    static PolicyLevel level(Tuple row) {
        return new PolicyLevel(layer(row), row.get(1, String.class), purpose(row));
    }

    static int version(Tuple row) {
        return row.get(3, Number.class).intValue();
    }

    static PolicySetting setting(Tuple row) {
        return new PolicySetting(
                layer(row),
                purpose(row),
                Setting.valueOf(row.get(3, String.class)),
                number(row.get(4, Number.class)),
                number(row.get(5, Number.class)),
                Optional.ofNullable(row.get(6, Timestamp.class))
                        .map(at -> new LastChange(
                                at.toLocalDateTime().toInstant(ZoneOffset.UTC), row.get(7, String.class))));
    }

    private static Layer layer(Tuple row) {
        return Layer.valueOf(row.get(0, String.class));
    }

    private static Optional<Purpose> purpose(Tuple row) {
        String name = row.get(2, String.class);
        return name.isEmpty() ? Optional.empty() : Optional.of(Purpose.valueOf(name));
    }

    private static OptionalLong number(@Nullable Number number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number.longValue());
    }

    /** How a purpose, or all of them, stands in a row. */
    static String name(Optional<Purpose> purpose) {
        return purpose.map(Enum::name).orElse("");
    }

    /** Fills the statement that writes one. */
    static Query bind(PolicySetting setting, Query query) {
        NativeQuery<?> statement = query.unwrap(NativeQuery.class);
        return statement
                .setParameter("setting", setting.setting().name())
                .setParameter("value", number(setting.value()), StandardBasicTypes.LONG)
                .setParameter("ceiling", number(setting.ceiling()), StandardBasicTypes.LONG)
                .setParameter(
                        "at",
                        setting.changed()
                                .map(LastChange::at)
                                .map(SettingRow::utc)
                                .orElse(null),
                        StandardBasicTypes.LOCAL_DATE_TIME)
                .setParameter("by", setting.changed().map(LastChange::by).orElse(null), StandardBasicTypes.STRING);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
