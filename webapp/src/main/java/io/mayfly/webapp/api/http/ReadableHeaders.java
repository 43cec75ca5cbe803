package io.mayfly.webapp.api.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses header fields that JAX-RS can't read, which it would answer by itself without a word. */
@Provider
@PreMatching
public class ReadableHeaders implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
        read("Content-Type", context::getMediaType);
        read("Accept", context::getAcceptableMediaTypes);
        read("Accept-Language", context::getAcceptableLanguages);
    }

    private static void read(String name, Runnable value) {
        try {
            value.run();
        } catch (ProcessingException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "The header field " + name + " can't be understood");
        }
    }
}
