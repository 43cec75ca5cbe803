package io.mayfly.account.member;

/**
 * A member as lists show it.
 *
 * @param liveKeys how many API keys act in its name now
 */
public record MemberDetails(Member member, int liveKeys) {}
