package io.mayfly;

import io.mayfly.PermissionsTest.Call;
import io.mayfly.account.apikey.ApiKeys;
import io.mayfly.account.apikey.BrowseApiKeys;
import io.mayfly.account.apikey.CountApiKeys;
import io.mayfly.account.apikey.KeyFilter;
import io.mayfly.account.apikey.KeyOrder;
import io.mayfly.account.member.BrowseMembers;
import io.mayfly.account.member.CountMembers;
import io.mayfly.account.member.MemberOrder;
import io.mayfly.account.member.Members;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.overview.ArrivalTally;
import io.mayfly.overview.BrowseArrivals;
import io.mayfly.overview.CountArrivals;
import io.mayfly.testing.InMemoryHouse;
import java.util.List;
import java.util.Optional;

/** The use cases behind the grids of the console, called for their permissions. */
final class GridCalls {
    private GridCalls() {}

    static List<Call> of(InMemoryHouse house) {
        BrowseApiKeys keys = new BrowseApiKeys(house.transactions(), house.apiKeys(), house.clock());
        CountApiKeys keyCount = new CountApiKeys(house.transactions(), house.apiKeys(), house.clock());
        BrowseMembers members =
                new BrowseMembers(house.transactions(), house.members(), house.credentials(), house.clock());
        CountMembers memberCount = new CountMembers(house.transactions(), house.members());
        BrowseArrivals arrivals = new BrowseArrivals(
                house.transactions(), house.events(), house.reachedArrivals(), house.addresses(), house.clock());
        CountArrivals arrivalCount = new CountArrivals(
                house.transactions(), new ArrivalTally(house.events(), house.reachedArrivals()), house.clock());
        KeyFilter own = new KeyFilter(false, Optional.empty(), Optional.empty());
        KeyFilter all = new KeyFilter(true, Optional.empty(), Optional.empty());
        ApiKeys.Slice keySlice = new ApiKeys.Slice(KeyOrder.NAME, 0, 10);
        Members.Slice memberSlice = new Members.Slice(MemberOrder.NAME, 0, 10);
        return List.of(
                new Call("BrowseApiKeys", Permission.READ_API_KEYS, caller -> keys.slice(caller, own, keySlice)),
                new Call(
                        "BrowseApiKeys of all",
                        Permission.READ_ALL_API_KEYS,
                        caller -> keys.slice(caller, all, keySlice)),
                new Call("CountApiKeys", Permission.READ_API_KEYS, caller -> keyCount.count(caller, own)),
                new Call("CountApiKeys of all", Permission.READ_ALL_API_KEYS, caller -> keyCount.count(caller, all)),
                new Call(
                        "BrowseMembers",
                        Permission.READ_MEMBERS,
                        caller -> members.slice(caller, Optional.empty(), memberSlice)),
                new Call(
                        "CountMembers", Permission.READ_MEMBERS, caller -> memberCount.count(caller, Optional.empty())),
                new Call("BrowseArrivals", Permission.READ_ADDRESSES, caller -> arrivals.slice(caller, 0, 10)),
                new Call("CountArrivals", Permission.READ_ADDRESSES, arrivalCount::count));
    }
}
