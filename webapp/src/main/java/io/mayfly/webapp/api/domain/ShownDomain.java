package io.mayfly.webapp.api.domain;

import io.mayfly.mail.maildomain.MailDomain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail domain: {@code CLAIMED} until ownership is proven, then {@code VERIFIED}.
 *
 * @param proof how it was proven: {@code DNS} or {@code OPERATOR}
 * @param grade A to F, once it has been looked at
 * @param mailComesHere whether its MX leads here, once somebody could say
 * @param paused whether no address can be made on it for now
 */
public record ShownDomain(
        String id,
        String name,
        String state,
        @Nullable String proof,
        @Nullable String grade,
        @Nullable Boolean mailComesHere,
        boolean paused,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant checkedAt) {
    public static ShownDomain of(MailDomain domain) {
        return new ShownDomain(
                domain.id().toString(),
                domain.name().value(),
                domain.state().name(),
                domain.proof().map(Enum::name).orElse(null),
                domain.grade().map(Enum::name).orElse(null),
                domain.comesHere().orElse(null),
                domain.isPaused(),
                domain.createdAt(),
                domain.verifiedAt().orElse(null),
                domain.checkedAt().orElse(null));
    }
}
