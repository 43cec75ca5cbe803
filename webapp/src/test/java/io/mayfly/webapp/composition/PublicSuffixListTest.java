package io.mayfly.webapp.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.foundation.address.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSuffixListTest {
    private final PublicSuffixList list = new PublicSuffixList();

    @ParameterizedTest
    @CsvSource({
        "acme.com, acme.com",
        "in.acme.com, acme.com",
        "a.b.acme.co.uk, acme.co.uk",
        "acme.co.uk, acme.co.uk",
        "in.xn--mller-kva.de, xn--mller-kva.de",
        "in.acme.example, acme.example",
        "www.city.kawasaki.jp, city.kawasaki.jp"
    })
    void tellsWhatAnOrganisationRegistered(String name, String registrable) {
        assertThat(list.registrable(new DomainName(name))).contains(registrable);
    }

    @ParameterizedTest
    @CsvSource({"co.uk", "github.io", "some.kawasaki.jp", "xn--55qx5d.cn"})
    void suffixesAreNobodys(String name) {
        assertThat(list.registrable(new DomainName(name))).isEmpty();
    }
}
