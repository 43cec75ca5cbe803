package io.mayfly.account.member;

/**
 * A member that is none any more.
 *
 * @param keys how many API keys ended with it
 */
public record RemovedMember(Member member, int keys) {}
