package io.mayfly.account.signin;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.ApiKeyId;

/**
 * Who acts through an API key.
 *
 * @param key by which they act
 * @param caller the member that made it, acting through it
 * @param subject by which Keycloak knows that member, who may have been shut out there since
 */
public record KeyHolder(ApiKeyId key, Caller caller, String subject) {}
