package io.mayfly.mail.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checks of a message said (RFC 8601 result words); none has spoken on a message that wasn't checked. */
@Embeddable
public class Verdicts {
    private @Nullable String spf;
    private @Nullable String dkim;
    private @Nullable String dmarc;
    private @Nullable String arc;

    @Column(name = "spam_score")
    private @Nullable Double spamScore;

    @Column(name = "spam_verdict")
    private @Nullable String spamVerdict;

    protected Verdicts() {}

    static Verdicts none() {
        return new Verdicts();
    }

    public Optional<String> spf() {
        return Optional.ofNullable(spf);
    }

    public Optional<String> dkim() {
        return Optional.ofNullable(dkim);
    }

    public Optional<String> dmarc() {
        return Optional.ofNullable(dmarc);
    }

    public Optional<String> arc() {
        return Optional.ofNullable(arc);
    }

    public Optional<Double> spamScore() {
        return Optional.ofNullable(spamScore);
    }

    public Optional<String> spamVerdict() {
        return Optional.ofNullable(spamVerdict);
    }
}
