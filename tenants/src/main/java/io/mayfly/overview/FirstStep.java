package io.mayfly.overview;

import io.mayfly.foundation.identity.Permission;

/**
 * A step of those by which an organisation begins.
 *
 * @param done as things stand
 */
public record FirstStep(Kind kind, boolean done) {
    /** The steps, in order; each is for those who can take it, or have it taken for them. */
    public enum Kind {
        BRING_DOMAIN(Permission.CREATE_ADDRESSES),
        VERIFY_DOMAIN(Permission.CREATE_ADDRESSES),
        CREATE_ADDRESS(Permission.CREATE_ADDRESSES),
        RECEIVE_MAIL(Permission.READ_MESSAGES),
        MAKE_KEY(Permission.MANAGE_OWN_API_KEYS),
        INVITE_COLLEAGUE(Permission.REMOVE_MEMBERS);

        private final Permission needed;

        Kind(Permission needed) {
            this.needed = needed;
        }

        Permission needed() {
            return needed;
        }
    }
}
