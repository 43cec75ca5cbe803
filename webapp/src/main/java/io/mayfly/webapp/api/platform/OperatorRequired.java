package io.mayfly.webapp.api.platform;

import io.mayfly.webapp.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody but the operator reach the resources that are marked so. */
@Provider
@ForOperators
@Priority(Priorities.AUTHORIZATION)
public class OperatorRequired implements ContainerRequestFilter {
    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext context) {
        current.operator();
    }
}
