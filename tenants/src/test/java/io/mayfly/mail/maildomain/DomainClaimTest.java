package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.Invalid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainClaimTest {
    private static final Optional<String> REASON = Optional.of("Nobody reads mail there but us");

    /** Names of two labels are registrable, those of one are suffixes; so is co.example. */
    static Optional<String> registrable(DomainName name) {
        List<String> labels = List.of(name.value().split("\\."));
        int suffix = name.value().endsWith("co.example") ? 2 : 1;
        return labels.size() <= suffix
                ? Optional.empty()
                : Optional.of(String.join(".", labels.subList(labels.size() - suffix - 1, labels.size())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.acme.example", "a.b.c.acme.example", "in.acme.co.example"})
    void subDomainsNeedNoReason(String name) {
        claim(name, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.example", "acme.co.example"})
    void mainDomainsNeedOne(String name) {
        assertThat(refusal(name, Optional.empty())).isEqualTo("apex-domain");
        claim(name, REASON);
    }

    @Test
    void publicSuffixesAreNobodysWhateverTheReason() {
        assertThat(refusal("co.example", Optional.empty())).isEqualTo("public-suffix");
        assertThat(refusal("co.example", REASON)).isEqualTo("public-suffix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.corp.internal", "x.cluster.local", "1.0.0.127.in-addr.arpa", "in.host.lan"})
    void namesOfPrivateNetworksAreNobodysHere(String name) {
        assertThat(refusal(name, REASON)).isEqualTo("private-name");
    }

    @Test
    void reasonsAreKeptWithoutTheSpaceAroundThem() {
        String reason = "\n".repeat(300) + REASON.get() + " ".repeat(300);
        assertThat(new DomainClaim(DomainName.of("acme.example"), Optional.of(reason)).apexReason())
                .isEqualTo(REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "because", "two\nlines of reason", "   short    "})
    void reasonsAreReadable(String reason) {
        assertThat(refusal("acme.example", Optional.of(reason))).isEqualTo("apex-reason-length");
        assertThat(refusal("acme.example", Optional.of("x".repeat(201)))).isEqualTo("apex-reason-length");
    }

    private static void claim(String name, Optional<String> reason) {
        new DomainClaim(DomainName.of(name), reason).require(DomainClaimTest::registrable);
    }

    private static String refusal(String name, Optional<String> reason) {
        Invalid[] refused = new Invalid[1];
        assertThatThrownBy(() -> claim(name, reason)).isInstanceOfSatisfying(Invalid.class, each -> refused[0] = each);
        return refused[0].reason();
    }
}
