package io.mayfly.account.apikey;

import io.mayfly.kernel.Refusal;

/** There is no such API key that the caller may touch. */
public final class ApiKeyNotFound extends Refusal {
    public ApiKeyNotFound() {
        super(Kind.NOT_FOUND, "api-key-not-found", "You have no such API key");
    }
}
