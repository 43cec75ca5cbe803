package io.mayfly.account.signin;

import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;

/** Sign-in over the features that it asks; it keeps nothing of its own. */
public final class SignInWiring {
    private final Foundation foundation;
    private final Tenants tenants;
    private final Members members;
    private final ApiKeys keys;

    public SignInWiring(
            Foundation foundation, OrganisationWiring organisation, MemberWiring member, ApiKeyWiring apiKey) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.members = member.members();
        this.keys = apiKey.keys();
    }

    public SignInWithApiKey signInWithApiKey() {
        return new SignInWithApiKey(foundation.transactions(), keys, members, tenants, foundation.clock());
    }

    public FindMemberships findMemberships() {
        return new FindMemberships(foundation.transactions(), tenants, members);
    }

    public ShowMembership showMembership() {
        return new ShowMembership(foundation.transactions(), tenants, members);
    }
}
