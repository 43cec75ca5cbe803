package io.mayfly.account.policy.persistence;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.policy.EffectivePolicy;
import io.mayfly.account.policy.Policies;
import io.mayfly.account.policy.PolicyLevel;
import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.SaidPolicy;
import io.mayfly.kernel.DomainId;
import io.mayfly.kernel.Purpose;
import io.mayfly.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policy settings in the database: a table without tenants of its own, each read bound to one tenant's scopes. */
final class SqlPolicies implements Policies {
    private static final String COLUMNS = "select s.layer, s.scope, s.purpose, s.setting, s.value, s.ceiling,"
            + " s.changed_at, s.changed_by from policy_setting s";
    private static final String READ = COLUMNS
            + " where s.purpose in ('', :purpose) and ((s.layer = 'PLATFORM' and s.scope = '')"
            + " or (s.layer = 'PLAN' and s.scope = :plan) or (s.layer = 'TENANT' and s.scope = :tenant)"
            + " or (s.layer = 'DOMAIN' and s.scope = :domain))";
    private static final String AT = " where layer = :layer and scope = :scope and purpose = :purpose";
    private static final String OF_TENANT =
            " where (layer = 'TENANT' and scope = :tenant)" + " or (layer = 'DOMAIN' and scope in (:domains))";
    private static final String OF_PLATFORM = " where layer in ('PLATFORM', 'PLAN')";
    private static final String VERSION = "select layer, scope, purpose, version from policy_level";
    private static final String LOCKED = " for update";
    private static final String FIRST_TIME = "insert into policy_level (layer, scope, purpose, version)"
            + " values (:layer, :scope, :purpose, 0) on duplicate key update version = version";
    private static final String CLEAR = "delete from policy_setting";
    private static final String ALL_OF = " where (layer = 'TENANT' and scope = :scope) or (layer = 'DOMAIN'"
            + " and scope in (select cast(id as char) from mail_domain where tenant_id = :tenant))";
    private static final String FORGET_SETTINGS = CLEAR + ALL_OF;
    private static final String FORGET_LEVELS = "delete from policy_level" + ALL_OF;
    private static final String SAY =
            "insert into policy_setting (layer, scope, purpose, setting, value, ceiling, changed_at, changed_by)"
                    + " values (:layer, :scope, :purpose, :setting, :value, :ceiling, :at, :by)";
    private static final String COUNT = "update policy_level set version = version + 1";

    private final Supplier<EntityManager> entities;

    SqlPolicies(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public EffectivePolicy effective(Plan plan, TenantId tenant, Optional<DomainId> domain, Optional<Purpose> purpose) {
        return read(
                plan.name(), tenant.toString(), domain.map(DomainId::toString).orElse(""), purpose);
    }

    @Override
    public EffectivePolicy beforeTenants(Optional<Plan> plan, Optional<Purpose> purpose) {
        return read(plan.map(Plan::name).orElse(""), "", "", purpose);
    }

    private EffectivePolicy read(String plan, String tenant, String domain, Optional<Purpose> purpose) {
        Query query = query(READ)
                .setParameter("plan", plan)
                .setParameter("tenant", tenant)
                .setParameter("domain", domain)
                .setParameter("purpose", SettingRow.name(purpose));
        return new EffectivePolicy(settings(query));
    }

    @Override
    public SaidPolicy at(PolicyLevel level) {
        return at(level, "");
    }

    /** Reads what has been committed last, whatever the transaction has seen before it waited. */
    @Override
    public SaidPolicy held(PolicyLevel level) {
        at(level, entities.get().createNativeQuery(FIRST_TIME)).executeUpdate();
        return at(level, LOCKED);
    }

    private SaidPolicy at(PolicyLevel level, String locked) {
        int version = rows(at(level, query(VERSION + AT + locked)))
                .findFirst()
                .map(SettingRow::version)
                .orElse(0);
        return new SaidPolicy(level, version, settings(at(level, query(COLUMNS + AT + locked))));
    }

    @Override
    public List<SaidPolicy> of(TenantId tenant, Collection<DomainId> domains) {
        return said(
                ofTenant(query(VERSION + OF_TENANT), tenant, domains),
                ofTenant(query(COLUMNS + OF_TENANT), tenant, domains));
    }

    @Override
    public List<SaidPolicy> ofPlatform() {
        return said(query(VERSION + OF_PLATFORM), query(COLUMNS + OF_PLATFORM));
    }

    private static List<SaidPolicy> said(Query levels, Query settings) {
        Map<PolicyLevel, Integer> versions =
                rows(levels).collect(Collectors.toMap(SettingRow::level, SettingRow::version));
        Map<PolicyLevel, List<PolicySetting>> said = rows(settings)
                .collect(Collectors.groupingBy(
                        SettingRow::level,
                        LinkedHashMap::new,
                        Collectors.mapping(SettingRow::setting, Collectors.toList())));
        return said.entrySet().stream()
                .map(each -> new SaidPolicy(each.getKey(), versions.getOrDefault(each.getKey(), 0), each.getValue()))
                .toList();
    }

    @Override
    public SaidPolicy replace(SaidPolicy before, List<PolicySetting> after) {
        PolicyLevel level = before.level();
        at(level, entities.get().createNativeQuery(CLEAR + AT)).executeUpdate();
        for (PolicySetting setting : after) {
            SettingRow.bind(setting, at(level, entities.get().createNativeQuery(SAY)))
                    .executeUpdate();
        }
        at(level, entities.get().createNativeQuery(COUNT + AT)).executeUpdate();
        return new SaidPolicy(level, before.version() + 1, after);
    }

    /** Of domains that were given back as well. */
    @Override
    public void forget(TenantId tenant) {
        for (String forget : List.of(FORGET_SETTINGS, FORGET_LEVELS)) {
            entities.get()
                    .createNativeQuery(forget)
                    .setParameter("scope", tenant.toString())
                    .setParameter("tenant", tenant.value())
                    .executeUpdate();
        }
    }

    private Query query(String sql) {
        return entities.get().createNativeQuery(sql, Tuple.class);
    }

    private static Query at(PolicyLevel level, Query query) {
        return query.setParameter("layer", level.layer().name())
                .setParameter("scope", level.scope())
                .setParameter("purpose", SettingRow.name(level.purpose()));
    }

    /** No domain has an empty scope, which stands for none at all. */
    private static Query ofTenant(Query query, TenantId tenant, Collection<DomainId> domains) {
        List<String> scopes = Stream.concat(Stream.of(""), domains.stream().map(DomainId::toString))
                .toList();
        return query.setParameter("tenant", tenant.toString()).setParameter("domains", scopes);
    }

    private static List<PolicySetting> settings(Query query) {
        return rows(query).map(SettingRow::setting).toList();
    }

    private static Stream<Tuple> rows(Query query) {
        Stream<?> rows = query.getResultList().stream();
        return rows.map(Tuple.class::cast);
    }
}
