package io.mayfly.account.apikey.persistence;

import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.BrowseApiKeys;
import io.mayfly.account.apikey.CountApiKeys;
import io.mayfly.account.apikey.CreateApiKey;
import io.mayfly.account.apikey.CreateApiKeyForMember;
import io.mayfly.account.apikey.KeyHolders;
import io.mayfly.account.apikey.KeyUses;
import io.mayfly.account.apikey.KeysOfMembers;
import io.mayfly.account.apikey.ListAllApiKeys;
import io.mayfly.account.apikey.ListApiKeys;
import io.mayfly.account.apikey.ListApiKeysOfTenant;
import io.mayfly.account.apikey.NewApiKeys;
import io.mayfly.account.apikey.NoteKeyUses;
import io.mayfly.account.apikey.Revocation;
import io.mayfly.account.apikey.RevokeApiKey;
import io.mayfly.account.apikey.RevokeApiKeyOfTenant;
import io.mayfly.account.apikey.RotateApiKey;
import io.mayfly.account.member.MemberCredentials;
import io.mayfly.account.member.Members;
import io.mayfly.account.member.persistence.MemberWiring;
import io.mayfly.account.organisation.Tenants;
import io.mayfly.account.organisation.persistence.OrganisationWiring;
import io.mayfly.foundation.Foundation;
import io.mayfly.foundation.database.SingleReads;
import java.util.List;

/** API keys over the database. */
public final class ApiKeyWiring {
    /** The classes that Hibernate maps for this feature. */
    public static final List<Class<?>> ENTITIES = List.of(ApiKey.class);

    private final Foundation foundation;
    private final Tenants tenants;
    private final Members members;
    private final HibernateApiKeys keys;
    private final NewApiKeys newKeys;
    private final KeyUses uses = new KeyUses();

    public ApiKeyWiring(Foundation foundation, OrganisationWiring organisation, MemberWiring member) {
        this.foundation = foundation;
        this.tenants = organisation.tenants();
        this.members = member.members();
        this.keys = new HibernateApiKeys(foundation.entities());
        this.newKeys = new NewApiKeys(keys, foundation.auditLog(), foundation.clock());
    }

    public ApiKeys keys() {
        return keys;
    }

    /** @param reads of connections that commit each statement by themselves */
    public KeyHolders holders(SingleReads reads) {
        return new SqlKeyHolders(reads);
    }

    /** Where this process holds what it has seen of keys' uses. */
    public KeyUses uses() {
        return uses;
    }

    public NoteKeyUses noteKeyUses() {
        return new NoteKeyUses(foundation.transactions(), uses, keys, foundation.clock());
    }

    public CreateApiKey createApiKey() {
        return new CreateApiKey(foundation.transactions(), newKeys);
    }

    public RotateApiKey rotateApiKey() {
        return new RotateApiKey(foundation.transactions(), keys, newKeys, foundation.auditLog(), foundation.clock());
    }

    public CreateApiKeyForMember createApiKeyForMember() {
        return new CreateApiKeyForMember(foundation.transactions(), tenants, members, newKeys);
    }

    public ListApiKeys listApiKeys() {
        return new ListApiKeys(foundation.transactions(), keys);
    }

    public BrowseApiKeys browseApiKeys() {
        return new BrowseApiKeys(foundation.transactions(), keys, foundation.clock());
    }

    public CountApiKeys countApiKeys() {
        return new CountApiKeys(foundation.transactions(), keys, foundation.clock());
    }

    public RevokeApiKey revokeApiKey() {
        return new RevokeApiKey(foundation.transactions(), keys, revocation());
    }

    public ListAllApiKeys listAllApiKeys() {
        return new ListAllApiKeys(foundation.transactions(), keys);
    }

    public ListApiKeysOfTenant listApiKeysOfTenant() {
        return new ListApiKeysOfTenant(foundation.transactions(), tenants, keys);
    }

    public RevokeApiKeyOfTenant revokeApiKeyOfTenant() {
        return new RevokeApiKeyOfTenant(foundation.transactions(), tenants, keys, revocation());
    }

    private Revocation revocation() {
        return new Revocation(members, foundation.auditLog(), foundation.clock());
    }

    /** The keys as what ends with their member. */
    public MemberCredentials credentials() {
        return new KeysOfMembers(keys);
    }
}
