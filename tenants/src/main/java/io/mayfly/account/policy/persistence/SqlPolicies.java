package io.mayfly.account.policy.persistence;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.account.policy.Policies;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.Setting;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policy settings in the database: a table without tenants of its own, each read bound to one tenant's scopes. */
final class SqlPolicies implements Policies {
    private static final String READ = "select layer, purpose, setting, value, ceiling from policy_setting"
            + " where purpose in ('', :purpose) and ((layer = 'PLATFORM' and scope = '')"
            + " or (layer = 'PLAN' and scope = :plan) or (layer = 'TENANT' and scope = :tenant)"
            + " or (layer = 'DOMAIN' and scope = :domain))";

    private final Supplier<EntityManager> entities;

    SqlPolicies(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public EffectivePolicy effective(Plan plan, TenantId tenant, DomainId domain, Purpose purpose) {
        return read(plan, tenant, domain.toString(), purpose.name());
    }

    @Override
    public EffectivePolicy ofTenant(Plan plan, TenantId tenant) {
        return read(plan, tenant, "", "");
    }

    private EffectivePolicy read(Plan plan, TenantId tenant, String domain, String purpose) {
        Query query = entities.get()
                .createNativeQuery(READ, Tuple.class)
                .setParameter("plan", plan.name())
                .setParameter("tenant", tenant.value().toString())
                .setParameter("domain", domain)
                .setParameter("purpose", purpose);
        Stream<?> rows = query.getResultList().stream();
        List<PolicySetting> settings =
                rows.map(Tuple.class::cast).map(SqlPolicies::setting).toList();
        return new EffectivePolicy(settings);
    }

    private static PolicySetting setting(Tuple row) {
        String purpose = row.get(1, String.class);
        return new PolicySetting(
                PolicySetting.Layer.valueOf(row.get(0, String.class)),
                purpose.isEmpty() ? Optional.empty() : Optional.of(Purpose.valueOf(purpose)),
                Setting.valueOf(row.get(2, String.class)),
                number(row.get(3, Number.class)),
                number(row.get(4, Number.class)));
    }

    private static OptionalLong number(@Nullable Number number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number.longValue());
    }
}
