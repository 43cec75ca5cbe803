package io.mayfly.webapp.security;

import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who makes the current request to the API. */
@RequestScoped
public class CurrentCaller {
    @Inject
    private HttpServletRequest request;

    /**
     * The member of a tenant, in a request to the tenants' API.
     *
     * @throws WrongCredential when the request came with another's
     */
    public Caller caller() {
        if (request.getAttribute(ApiCredential.ATTRIBUTE) instanceof ApiCredential.Accepted accepted) {
            return accepted.caller();
        }
        throw new WrongCredential();
    }

    /**
     * The operator, in a request to the platform's API.
     *
     * @throws WrongCredential when the request came with another's
     */
    public Actor operator() {
        if (request.getAttribute(ApiCredential.ATTRIBUTE) instanceof ApiCredential.Operator operator) {
            return operator.actor();
        }
        throw new WrongCredential();
    }
}
