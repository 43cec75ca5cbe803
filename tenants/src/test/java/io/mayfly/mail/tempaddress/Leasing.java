package io.mayfly.mail.tempaddress;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.Purpose;
import io.mayfly.mail.maildomain.MailDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An address about to be made, told in words; what isn't said is as usual. */
final class Leasing {
    private final MailDomain domain;
    private String name = "a" + UUID.randomUUID();
    private Purpose purpose = Purpose.VERIFICATION;
    private Labels labels = Labels.none();
    private Optional<String> reference = Optional.empty();
    private Metadata metadata = Metadata.none();
    private Duration length = Duration.ofHours(1);
    private int maxMessages = 50;
    private MemberId maker = MemberId.next();

    Leasing(MailDomain domain) {
        this.domain = domain;
    }

    Leasing name(String localPart) {
        name = localPart;
        return this;
    }

    Leasing purpose(Purpose of) {
        purpose = of;
        return this;
    }

    Leasing labels(String... values) {
        labels = Labels.of(values);
        return this;
    }

    Leasing reference(String text) {
        reference = Optional.of(text);
        return this;
    }

    Leasing metadata(String key, String value) {
        metadata = new Metadata(Map.of(key, value));
        return this;
    }

    Leasing lasting(Duration lease) {
        length = lease;
        return this;
    }

    Leasing maxMessages(int most) {
        maxMessages = most;
        return this;
    }

    Leasing madeBy(MemberId member) {
        maker = member;
        return this;
    }

    TempAddress from(Instant now) {
        return TempAddress.leased(
                domain,
                LocalPart.of(name),
                new Lease(now, now.plus(length), maxMessages),
                new Particulars(purpose, labels, reference, metadata),
                new Maker(maker, Actor.Kind.MEMBER.name(), "anna"));
    }
}
