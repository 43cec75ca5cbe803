package io.mayfly.webapp.composition;

import io.mayfly.account.apikey.BrowseApiKeys;
import io.mayfly.account.apikey.CountApiKeys;
import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.CreateApiKeyForMember;
import io.mayfly.account.apikey.KeyUses;
import io.mayfly.account.apikey.ListAllApiKeys;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.ListApiKeysOfTenant;
import io.mayfly.account.apikey.NoteKeyUses;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.apikey.RevokeApiKeyOfTenant;
import io.mayfly.account.apikey.RotateApiKey;
import io.mayfly.account.apikey.persistence.ApiKeyWiring;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** API keys. */
@ApplicationScoped
class ApiKeyComposition {
    @Produces
    @Singleton
    ApiKeyWiring apiKeyWiring(Foundation foundation, OrganisationWiring organisation, MemberWiring member) {
        return new ApiKeyWiring(foundation, organisation, member);
    }

    @Produces
    KeyUses keyUses(ApiKeyWiring apiKey) {
        return apiKey.uses();
    }

    @Produces
    NoteKeyUses noteKeyUses(ApiKeyWiring apiKey) {
        return apiKey.noteKeyUses();
    }

    @Produces
    CreateApiKey createApiKey(ApiKeyWiring apiKey) {
        return apiKey.createApiKey();
    }

    @Produces
    RotateApiKey rotateApiKey(ApiKeyWiring apiKey) {
        return apiKey.rotateApiKey();
    }

    @Produces
    CreateApiKeyForMember createApiKeyForMember(ApiKeyWiring apiKey) {
        return apiKey.createApiKeyForMember();
    }

    @Produces
    ListApiKeys listApiKeys(ApiKeyWiring apiKey) {
        return apiKey.listApiKeys();
    }

    @Produces
    ListAllApiKeys listAllApiKeys(ApiKeyWiring apiKey) {
        return apiKey.listAllApiKeys();
    }

    @Produces
    ListApiKeysOfTenant listApiKeysOfTenant(ApiKeyWiring apiKey) {
        return apiKey.listApiKeysOfTenant();
    }

    @Produces
    RevokeApiKeyOfTenant revokeApiKeyOfTenant(ApiKeyWiring apiKey) {
        return apiKey.revokeApiKeyOfTenant();
    }

    @Produces
    BrowseApiKeys browseApiKeys(ApiKeyWiring apiKey) {
        return apiKey.browseApiKeys();
    }

    @Produces
    CountApiKeys countApiKeys(ApiKeyWiring apiKey) {
        return apiKey.countApiKeys();
    }

    @Produces
    RevokeApiKey revokeApiKey(ApiKeyWiring apiKey) {
        return apiKey.revokeApiKey();
    }
}
