package io.mayfly.account.policy.persistence;

import io.mayfly.account.policy.PoliciesContract;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.testing.House;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

class SqlPoliciesIT extends PoliciesContract {
    private static final House HOUSE = House.shared();

    SqlPoliciesIT() {
        super(HOUSE.transactions(), new SqlPolicies(HOUSE.foundation().entities()));
    }

    @Override
    protected void say(String scope, PolicySetting setting) {
        HOUSE.transactions()
                .runAcrossTenants(() -> HOUSE.entities()
                        .createNativeQuery("insert into policy_setting (layer, scope, purpose, setting, value, ceiling)"
                                + " values (:layer, :scope, :purpose, :setting, :value, :ceiling)")
                        .setParameter("layer", setting.layer().name())
                        .setParameter("scope", scope)
                        .setParameter(
                                "purpose", setting.purpose().map(Enum::name).orElse(""))
                        .setParameter("setting", setting.setting().name())
                        .setParameter("value", number(setting.value()))
                        .setParameter("ceiling", number(setting.ceiling()))
                        .executeUpdate());
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
