package io.mayfly.webapp.api.http;

import io.mayfly.webapp.security.ApiCredential;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Lets a request in only with a good credential, before anything is told about which paths exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class CredentialRequired implements ContainerRequestFilter {
    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        require(request);
    }

    /** @throws ProblemException when the request has no good credential */
    public static void require(HttpServletRequest request) {
        if (!(request.getAttribute(ApiCredential.ATTRIBUTE) instanceof ApiCredential credential)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, ProblemType.UNAUTHENTICATED.advice());
        }
        require(credential);
    }

    /** @throws ProblemException when the credential is none that is good */
    public static void require(ApiCredential credential) {
        switch (credential) {
            case ApiCredential.Accepted accepted -> {}
            case ApiCredential.Operator operator -> {}
            case ApiCredential.Missing missing ->
                throw new ProblemException(ProblemType.UNAUTHENTICATED, missing.detail());
            case ApiCredential.Refused refused ->
                throw new ProblemException(ProblemType.UNAUTHENTICATED, refused.detail());
            case ApiCredential.Denied denied -> throw denied.refusal();
            case ApiCredential.Unchecked unchecked -> throw unchecked.cause();
        }
    }
}
