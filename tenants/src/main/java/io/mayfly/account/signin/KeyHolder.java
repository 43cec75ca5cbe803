package io.mayfly.account.signin;

import io.mayfly.foundation.identity.Caller;

/**
 * Who acts through an API key.
 *
 * @param caller the member that made it, acting through it
 * @param subject by which Keycloak knows that member, who may have been shut out there since
 */
public record KeyHolder(Caller caller, String subject) {}
