package io.mayfly.mail.receiving;

import io.mayfly.foundation.identity.AddressReach;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.tempaddress.InMemoryTempAddresses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refused mail in memory, which no rollback takes back. */
public final class InMemoryRefusedMails implements RefusedMails {
    private final InMemoryTempAddresses addresses;
    private final List<RefusedMail> all = new ArrayList<>();

    public InMemoryRefusedMails(InMemoryTempAddresses addresses) {
        this.addresses = addresses;
        addresses.refusals((tenant, address) ->
                of(tenant, address).stream().map(RefusedMail::lastAt).findFirst());
    }

    @Override
    public Map<RefusedMail.Cause, Integer> addressesSince(TenantId tenant, AddressReach reach, Instant after) {
        return all.stream()
                .filter(each -> each.tenant().equals(tenant) && each.lastAt().isAfter(after))
                .filter(each -> addresses
                        .find(tenant, each.address())
                        .filter(address -> reach.covers(address.member(), address.purpose()))
                        .isPresent())
                .collect(Collectors.groupingBy(RefusedMail::reason, Collectors.summingInt(each -> 1)));
    }

    @Override
    public void add(RefusedMail refused) {
        if (addresses.find(refused.tenant(), refused.address()).isEmpty()) {
            return;
        }
        RefusedMail sum = of(refused.tenant(), refused.address()).stream()
                .filter(before -> before.reason() == refused.reason())
                .findFirst()
                .map(before -> before.and(refused))
                .orElse(refused);
        all.removeIf(before -> before.address().equals(refused.address()) && before.reason() == refused.reason());
        all.add(sum);
    }

    @Override
    public List<RefusedMail> of(TenantId tenant, AddressId address) {
        return all.stream()
                .filter(each -> each.tenant().equals(tenant) && each.address().equals(address))
                .filter(each -> addresses.find(tenant, address).isPresent())
                .sorted(Comparator.comparing(RefusedMail::lastAt).reversed())
                .toList();
    }
}
