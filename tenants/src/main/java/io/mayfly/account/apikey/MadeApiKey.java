package io.mayfly.account.apikey;

/** A new key with its secret, which is shown this once. */
public record MadeApiKey(ApiKey key, String secret) {}
