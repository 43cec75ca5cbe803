package io.mayfly.mail.tempaddress;

import io.mayfly.kernel.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who made an address, as it is kept and shown: a member, or Mayfly itself. */
@Embeddable
class MadeBy {
    @Column(name = "member_id")
    private @Nullable UUID memberId;

    @Column(name = "created_by_kind")
    private String kind;

    @Column(name = "created_by_name")
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected MadeBy() {}

    private MadeBy(@Nullable UUID memberId, String kind, String name) {
        this.memberId = memberId;
        this.kind = kind;
        this.name = name;
    }

    static MadeBy member(Maker maker) {
        return new MadeBy(maker.member().value(), maker.kind(), maker.name());
    }

    static MadeBy mayfly() {
        return new MadeBy(null, "SYSTEM", "Mayfly");
    }

    Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }
}
