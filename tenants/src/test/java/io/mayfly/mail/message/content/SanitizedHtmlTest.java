package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.message.content.SanitizedHtml.RemoteImages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizedHtmlTest {
    private static final int MIB = 1 << 20;

    @Test
    void notesImagesFromOutsideThatWouldBeShown() {
        assertThat(blocked("<p>Hi</p><IMG alt=x SRC=' HTTPS://t.example/p.gif'>")
                        .remoteImages())
                .isTrue();
        assertThat(blocked("<img src=cid:logo> <a href='https://t.example'>x</a> &lt;img src=https://t.example>")
                        .remoteImages())
                .isFalse();
        assertThat(blocked("<img src=cid:logo>").remoteImages()).isFalse();
        assertThat(blocked("").remoteImages()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'<img ', 36000",
        "'<table><tr><td>', 12000",
        "'<table><tr><td>', 1600000",
        "'<b>', 1000000",
        "'<a href=x><b><i><p>', 300000",
        "'<ul><li>', 100000",
        "'<svg><math>', 100000",
        "'<!--', 300000",
        "'<', 1000000",
        "'&', 1000000",
        "'<a href=''', 100000",
    })
    void takesBoundedTimeForHostileHtml(String element, int times) {
        Content content = ReadContent.content(HostileMail.html(element.repeat(times) + "end"));

        HostileMail.Cost<SanitizedHtml> html = HostileMail.cost(() -> SanitizedHtml.of(content, RemoteImages.SHOWN));
        HostileMail.Cost<Excerpt> text = HostileMail.cost(content::readableExcerpt);

        // Half a second is allowed for each; a machine that is busy otherwise gets some more.
        assertThat(html.nanos()).isLessThan(2_000_000_000L);
        assertThat(text.nanos()).isLessThan(2_000_000_000L);
        assertThat(html.bytes()).isLessThan(400L * MIB);
        assertThat(html.read().html().length()).isLessThan(8 * MIB);
        boolean longer = (long) element.length() * times > MIB;
        assertThat(html.read().cut() || !longer).isTrue();
        assertThat(text.read().cut() || !longer).isTrue();
    }

    @Test
    void tagKeepsItsFirstAttributes() {
        assertThat(blocked("<img alt=first " + "x=y ".repeat(200_000) + ">text").html())
                .contains("first", "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logout",
                "callback?code=x",
                "//host/x",
                "data:text/html,x",
                "#part",
                "?q",
                "cid:x",
                "javascript:x",
                " \tfile:///x"
            })
    void linksLeadNowhereButOutside(String href) {
        assertThat(blocked("<a href='" + href + "'>words</a>").html())
                .contains("words")
                .doesNotContain("href");
    }

    @Test
    void linksOpenApartWhateverTheSenderWishes() {
        assertThat(blocked("<a target=_top rel=opener href=https://shop.example/x>words</a>")
                        .html())
                .contains("href=\"https://shop.example/x\"", "target=\"_blank\"")
                .doesNotContain("_top", "\"opener");
        assertThat(blocked("<a href=mailto:a@shop.example>words</a>").html()).contains("href=");
    }

    @Test
    void isMadeFromTheFirstMebibyteOfCharacters() {
        SanitizedHtml html = blocked("<p>first</p>" + "x".repeat(MIB) + "last");

        assertThat(html.html()).contains("first").doesNotContain("last").hasSizeLessThan(MIB + 100);
        assertThat(html.cut()).isTrue();
        assertThat(blocked("<p>first</p>").cut()).isFalse();
    }

    @Test
    void putsImagesInOnlyWhileThereIsRoom() {
        byte[] bytes = new byte[400 << 10];
        Attachment image = new Attachment("a.png", "image/png", Optional.of("a"), bytes.length, Optional.of(bytes));
        Content content = new Content(
                Optional.empty(),
                Optional.of(new BodyText(
                        "<img src=cid:a>".repeat(1_000).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                List.of(image),
                false);

        assertThat(SanitizedHtml.excerpt(content).html()).hasSizeLessThan(MIB);
        assertThat(SanitizedHtml.excerpt(content).cut()).isTrue();
        assertThat(SanitizedHtml.of(content, RemoteImages.BLOCKED).html()).hasSizeBetween(10 * MIB, 16 * MIB);
    }

    private static SanitizedHtml blocked(String html) {
        return SanitizedHtml.of(ReadContent.content(HostileMail.html(html)), RemoteImages.BLOCKED);
    }
}
