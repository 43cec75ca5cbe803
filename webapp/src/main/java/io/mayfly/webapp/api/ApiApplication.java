package io.mayfly.webapp.api;

import io.mayfly.webapp.api.address.LimitsResource;
import io.mayfly.webapp.api.address.RefusedMailResource;
import io.mayfly.webapp.api.address.TempAddressesResource;
import io.mayfly.webapp.api.apikey.ApiKeysResource;
import io.mayfly.webapp.api.audit.AuditEventsResource;
import io.mayfly.webapp.api.domain.DomainsResource;
import io.mayfly.webapp.api.http.CheckFirst;
import io.mayfly.webapp.api.http.CredentialRequired;
import io.mayfly.webapp.api.http.FailureMapper;
import io.mayfly.webapp.api.http.JsonBodies;
import io.mayfly.webapp.api.http.ReadableHeaders;
import io.mayfly.webapp.api.member.MeResource;
import io.mayfly.webapp.api.member.MembersResource;
import io.mayfly.webapp.api.message.MessageResource;
import io.mayfly.webapp.api.message.MessageWaitResource;
import io.mayfly.webapp.api.message.MessagesResource;
import io.mayfly.webapp.api.overview.OverviewResource;
import io.mayfly.webapp.api.platform.OperatorRequired;
import io.mayfly.webapp.api.platform.PlatformApiKeysResource;
import io.mayfly.webapp.api.platform.PlatformDomainsResource;
import io.mayfly.webapp.api.platform.PlatformMembersResource;
import io.mayfly.webapp.api.platform.PlatformPoliciesResource;
import io.mayfly.webapp.api.platform.PlatformTenantsResource;
import io.mayfly.webapp.api.policy.DomainPoliciesResource;
import io.mayfly.webapp.api.policy.OrganisationPoliciesResource;
import io.mayfly.webapp.api.policy.PoliciesResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that JAX-RS serves. */
@ApplicationPath("/api")
public class ApiApplication extends Application {
    static final Set<Class<?>> RESOURCES = Set.of(
            TempAddressesResource.class,
            MessagesResource.class,
            MessageResource.class,
            MessageWaitResource.class,
            DomainsResource.class,
            MeResource.class,
            OverviewResource.class,
            MembersResource.class,
            LimitsResource.class,
            RefusedMailResource.class,
            ApiKeysResource.class,
            AuditEventsResource.class,
            PoliciesResource.class,
            OrganisationPoliciesResource.class,
            DomainPoliciesResource.class,
            PlatformTenantsResource.class,
            PlatformDomainsResource.class,
            PlatformMembersResource.class,
            PlatformApiKeysResource.class,
            PlatformPoliciesResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(Set.of(
                JsonBodies.class,
                FailureMapper.class,
                CredentialRequired.class,
                ReadableHeaders.class,
                OperatorRequired.class,
                CheckFirst.class));
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Errors are answers like others: the container must not put pages of its own in their place.
                "jersey.config.server.response.setStatusOverSendError", true,
                // The API is described at /openapi.
                "jersey.config.server.wadl.disableWadl", true);
    }
}
