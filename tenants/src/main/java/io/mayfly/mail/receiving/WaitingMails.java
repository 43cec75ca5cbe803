package io.mayfly.mail.receiving;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mails that wait to be stored, by tenants that take turns, so that one who receives much holds up nobody else. For one
 * thread at a time.
 */
final class WaitingMails {
    private final int mostMails;
    private final Map<TenantId, Set<PendingMail>> byTenant = new LinkedHashMap<>();
    private int count;

    WaitingMails(int mostMails) {
        this.mostMails = mostMails;
    }

    /** @throws Overfull when there are too many already */
    void add(PendingMail mail) {
        if (count == mostMails) {
            throw new Overfull();
        }
        byTenant.computeIfAbsent(mail.mail().tenant(), tenant -> new LinkedHashSet<>())
                .add(mail);
        count++;
    }

    int count() {
        return count;
    }

    void remove(PendingMail mail) {
        TenantId tenant = mail.mail().tenant();
        Set<PendingMail> ofTenant = byTenant.get(tenant);
        if (ofTenant != null && ofTenant.remove(mail)) {
            count--;
            if (ofTenant.isEmpty()) {
                byTenant.remove(tenant);
            }
        }
    }

    /** One that can be taken while these addresses are busy. */
    Optional<PendingMail> firstBeside(Set<AddressId> busy) {
        return byTenant.values().stream()
                .flatMap(ofTenant -> firstOf(ofTenant, busy).stream())
                .findFirst();
    }

    /** Takes mails out that are for none of the busy addresses, one of each tenant in turn; at least one, if there is one. */
    List<PendingMail> take(Set<AddressId> busy, int most, long mostBytes) {
        List<PendingMail> taken = new ArrayList<>();
        long bytes = 0;
        Deque<TenantId> round = new ArrayDeque<>(byTenant.keySet());
        while (!round.isEmpty() && taken.size() < most) {
            TenantId tenant = round.remove();
            Optional<PendingMail> next = firstOf(byTenant.getOrDefault(tenant, Set.of()), busy);
            if (next.isEmpty()) {
                continue;
            }
            bytes += next.get().mail().bytes();
            if (bytes > mostBytes && !taken.isEmpty()) {
                break;
            }
            taken.add(next.get());
            remove(next.get());
            moveToTheEnd(tenant);
            round.add(tenant);
        }
        return taken;
    }

    private void moveToTheEnd(TenantId tenant) {
        Set<PendingMail> ofTenant = byTenant.remove(tenant);
        if (ofTenant != null) {
            byTenant.put(tenant, ofTenant);
        }
    }

    private static Optional<PendingMail> firstOf(Set<PendingMail> mails, Set<AddressId> busy) {
        return mails.stream()
                .filter(mail -> Collections.disjoint(mail.addresses(), busy))
                .findFirst();
    }
}
