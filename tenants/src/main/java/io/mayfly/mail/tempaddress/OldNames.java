package io.mayfly.mail.tempaddress;

/** Addresses that were made before names were hashed; asked across tenants. */
public interface OldNames {
    /**
     * Gives some of those that have no hash theirs, and takes the names of those that have ended.
     *
     * @return how many there were, at most as many as the limit says
     */
    int hash(int limit);
}
