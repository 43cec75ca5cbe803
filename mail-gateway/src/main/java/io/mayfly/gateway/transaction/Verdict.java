package io.mayfly.gateway.transaction;

/** Something that a mailet has found out about a mail, as an immutable type of its own. */
public interface Verdict {}
