package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Confirm: https://shop.example/c?a=1&b=2.#https://shop.example/c?a=1&b=2",
                "(see HTTP://shop.example/x)#HTTP://shop.example/x",
                "<https://shop.example/>,#https://shop.example/",
                "https://en.wiki.example/Foo_(bar) and#https://en.wiki.example/Foo_(bar)",
                "https://a.example https://b.example#https://a.example|https://b.example",
                "https://b\u00FCcher.example/\u00FC#https://b\u00FCcher.example/\u00FC",
                "\"https://a.example/x\"#https://a.example/x",
            })
    void findsTheAddressesThatATextNames(String text, String links) {
        assertThat(found(text)).isEqualTo(links);
        assertThat(TextLinks.of(text).stream().map(TextLinks.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "://",
                "https://",
                "https:// a",
                "javascript://shop.example/%0aalert(1)",
                "xhttps://shop.example",
                "ftp://shop.example",
                "https://.",
                "https://<b>",
                "data:text/html,x://y",
            })
    void whatIsNoAddressOfAPageIsNoLink(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void linksAreBounded() {
        assertThat(TextLinks.of("https://a.example ".repeat(10_000))).hasSize(1_000);
        assertThat(found("https://a.example/" + "a".repeat(3_000))).isEmpty();
        HostileMail.Cost<?> colons = HostileMail.cost(() -> TextLinks.of("https://".repeat(100_000)));
        HostileMail.Cost<?> parentheses =
                HostileMail.cost(() -> TextLinks.of(("https://a" + ")".repeat(2_000) + " ").repeat(400)));
        assertThat(colons.bytes() + parentheses.bytes()).isLessThan(64 << 20);
        assertThat(colons.nanos() + parentheses.nanos()).isLessThan(500_000_000L);
    }

    private static String found(String text) {
        return TextLinks.of(text).stream()
                .filter(TextLinks.Piece::link)
                .map(TextLinks.Piece::text)
                .collect(Collectors.joining("|"));
    }
}
