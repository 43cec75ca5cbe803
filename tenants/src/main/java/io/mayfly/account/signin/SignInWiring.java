package io.mayfly.account.signin;

import io.mayfly.account.apikey.KeyHolders;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.SingleReads;

/** Sign-in over the features that it asks; it keeps nothing of its own. */
public final class SignInWiring {
    private final Foundation foundation;
    private final Tenants tenants;
    private final Members members;
    private final KeyHolders holders;

    /** @param reads of connections that commit each statement by themselves */
    public SignInWiring(
            Foundation foundation,
            OrganisationWiring organisation,
            MemberWiring member,
            ApiKeyWiring apiKey,
            SingleReads reads) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.members = member.members();
        this.holders = apiKey.holders(reads);
    }

    public SignInWithApiKey signInWithApiKey() {
        return new SignInWithApiKey(holders, foundation.clock());
    }

    public FindMemberships findMemberships() {
        return new FindMemberships(foundation.transactions(), tenants, members);
    }

    public ShowMembership showMembership() {
        return new ShowMembership(foundation.transactions(), tenants, members);
    }
}
