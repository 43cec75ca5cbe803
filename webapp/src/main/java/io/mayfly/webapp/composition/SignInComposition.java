package io.mayfly.webapp.composition;

import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.account.signin.FindMemberships;
import io.mayfly.account.signin.ShowMembership;
import io.mayfly.account.signin.SignInWiring;
import io.mayfly.account.signin.SignInWithApiKey;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.SingleReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who is behind a credential. */
@ApplicationScoped
class SignInComposition {
    @Produces
    @Singleton
    SignInWiring signInWiring(
            Foundation foundation,
            OrganisationWiring organisation,
            MemberWiring member,
            ApiKeyWiring apiKey,
            SingleReads reads) {
        return new SignInWiring(foundation, organisation, member, apiKey, reads);
    }

    @Produces
    SignInWithApiKey signInWithApiKey(SignInWiring signIn) {
        return signIn.signInWithApiKey();
    }

    @Produces
    FindMemberships findMemberships(SignInWiring signIn) {
        return signIn.findMemberships();
    }

    @Produces
    ShowMembership showMembership(SignInWiring signIn) {
        return signIn.showMembership();
    }
}
