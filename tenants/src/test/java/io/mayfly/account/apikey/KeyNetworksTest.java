package io.mayfly.account.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Invalid;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.2.3/8, 10.0.0.0/8",
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7/32, 203.0.113.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0::1/32, 2001:db8::/32",
        "::ffff:203.0.113.7, 203.0.113.7",
        "' 192.0.2.0/24 ', 192.0.2.0/24"
    })
    void areKeptInCanonicalForm(String written, String kept) {
        assertThat(of(written).ranges()).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "10",
                "10.0",
                "10.0.0.*",
                "10.0.0.0-255",
                "010.0.0.1",
                "0x0a.0.0.1",
                "167772161",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "/8",
                "2001:db8::/129",
                "10.0.0.0/08",
                "::ffff:203.0.113.7/24",
                "::ffff:203.0.113.7/120",
                "::ffff:0:0/0",
                "fe80::1%eth0",
                "example.com",
                "10.0.0.0/8 or 1=1",
                "10.0.0.0\u0000"
            })
    void areNothingElseThanAddressesAndRanges(String text) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.pointer()).contains("/allowedNetworks/0"));
    }

    @Test
    void saysOfEachThatIsNoneWhichItIs() {
        assertThatThrownBy(() -> new KeyNetworks(List.of("10.0.0.0/8", "here", "::1", "y".repeat(60))))
                .isInstanceOfSatisfying(Invalid.class, refusal -> {
                    assertThat(refusal.all())
                            .extracting(each -> each.pointer().orElseThrow())
                            .containsExactly("/allowedNetworks/1", "/allowedNetworks/3");
                    assertThat(refusal.all().getFirst().getMessage()).contains("“here”");
                    assertThat(refusal.all().getLast().getMessage()).contains("y".repeat(50) + "…");
                });
    }

    @Test
    void areRefusedQuicklyHoweverLongTheyAre() {
        assertThatThrownBy(() -> of("1".repeat(1_000_000))).isInstanceOf(Invalid.class);
    }

    @Test
    void areTwentyAtMost() {
        List<String> twentyOne =
                IntStream.range(0, 21).mapToObj(i -> "192.0.2." + i).toList();

        assertThat(new KeyNetworks(twentyOne.subList(0, 20)).ranges()).hasSize(20);
        assertThat(new KeyNetworks(Collections.nCopies(20, "192.0.2.1")).ranges())
                .hasSize(1);
        assertThatThrownBy(() -> new KeyNetworks(twentyOne)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new KeyNetworks(Collections.nCopies(1_000_000, "x")))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.all()).hasSize(1));
    }

    @Test
    void admitWhoComesFromOneOfThem() {
        KeyNetworks networks = new KeyNetworks(List.of("203.0.113.0/24", "2001:db8::/32"));

        assertThat(networks.admit("203.0.113.0")).isTrue();
        assertThat(networks.admit("203.0.113.255")).isTrue();
        assertThat(networks.admit("::ffff:203.0.113.9")).isTrue();
        assertThat(networks.admit("2001:db8:ffff::1")).isTrue();

        assertThat(networks.admit("203.0.114.0")).isFalse();
        assertThat(networks.admit("2001:db9::1")).isFalse();
        assertThat(networks.admit("::1")).isFalse();
        assertThat(networks.admit("")).isFalse();
        assertThat(networks.admit("unknown")).isFalse();
    }

    @Test
    void containWhatLiesInThem() {
        KeyNetworks networks = new KeyNetworks(List.of("203.0.113.0/24", "2001:db8::/32"));

        assertThat(networks.contain(new KeyNetworks(List.of("203.0.113.128/25", "2001:db8::1"))))
                .isTrue();
        assertThat(networks.contain(networks)).isTrue();
        assertThat(KeyNetworks.EVERYWHERE.contain(networks)).isTrue();
        assertThat(networks.contain(new KeyNetworks(List.of("203.0.113.7", "203.0.112.0/23"))))
                .isFalse();
        assertThat(networks.contain(KeyNetworks.EVERYWHERE)).isFalse();
    }

    @Test
    void admitEverybodyWhenThereAreNone() {
        assertThat(KeyNetworks.EVERYWHERE.admit("203.0.113.9")).isTrue();
        assertThat(KeyNetworks.EVERYWHERE.admit("whatever a proxy says")).isTrue();
    }

    private static KeyNetworks of(String text) {
        return new KeyNetworks(List.of(text));
    }
}
