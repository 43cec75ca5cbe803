package io.mayfly.account.apikey;

import io.mayfly.account.member.Member;

/** A key and the member that it acts as. */
public record OwnedKey(ApiKey key, Member owner) {}
