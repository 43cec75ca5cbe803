package io.mayfly.account.apikey;

import io.mayfly.kernel.Refusal;

/** The member has no such API key. */
public final class ApiKeyNotFound extends Refusal {
    public ApiKeyNotFound() {
        super(Kind.NOT_FOUND, "api-key-not-found", "You have no such API key");
    }
}
