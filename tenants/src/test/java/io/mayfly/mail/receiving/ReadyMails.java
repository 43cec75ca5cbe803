package io.mayfly.mail.receiving;

import io.mayfly.account.organisation.Plan;
import io.mayfly.account.organisation.Tenant;
import io.mayfly.foundation.address.ReversePath;
import io.mayfly.foundation.vault.ContentKey;
import io.mayfly.foundation.vault.Fingerprint;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.Peer;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.testing.InMemoryHouse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Mails that are ready to be stored, to addresses that nobody keeps. */
final class ReadyMails {
    private final InMemoryHouse house = new InMemoryHouse();

    TenantId tenant() {
        return house.tenant("t" + UUID.randomUUID(), Plan.STANDARD).id();
    }

    ReadyMail to(TenantId tenant, AddressId... addresses) {
        return sized(10, tenant, addresses);
    }

    /** One whose copies have so many bytes. */
    ReadyMail sized(int bytes, TenantId tenant, AddressId... addresses) {
        return new ReadyMail(Stream.of(addresses)
                .map(address -> new ReadyMail.Copy(
                        recipient(tenant, address), message(tenant, address, bytes), bytes, () -> new byte[bytes]))
                .toList());
    }

    private Recipient recipient(TenantId tenant, AddressId address) {
        return new Recipient(
                address,
                tenant,
                new Fingerprint("0123456789abcdef"),
                TempAddress.State.ACTIVE,
                leaseEnd(),
                false,
                false,
                Tenant.State.ACTIVE,
                Optional.empty());
    }

    private Message message(TenantId tenant, AddressId address, int bytes) {
        AddressId keyed = AddressId.next();
        ContentKey key = house.transactions().call(tenant, () -> {
            house.vault().openForAddress(tenant, keyed);
            return house.vault().keyOf(tenant, keyed).orElseThrow();
        });
        Peer peer = new Peer("192.0.2.1", "mail.shop.example", Optional.empty());
        return new Message(
                address,
                new Message.Owner(tenant, leaseEnd()),
                new Message.Arrival(
                        ReversePath.of("bounce@shop.example"),
                        "you@in.acme.example",
                        "Received: from mail.shop.example",
                        bytes,
                        peer,
                        house.clock().instant()),
                Summary.UNREAD,
                key);
    }

    private Instant leaseEnd() {
        return house.clock().instant().plusSeconds(3600);
    }
}
