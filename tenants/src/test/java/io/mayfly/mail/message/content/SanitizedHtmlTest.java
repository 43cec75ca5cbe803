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
        Attachment image =
                new Attachment("a.png", "image/png", Optional.of("a"), bytes.length, Optional.of(bytes), false);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table width=\"600\" align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"",
                "bgcolor=\"#eeeeee\"",
                "valign=\"top\"",
                "colspan=\"2\"",
                "rowspan=\"3\"",
                "height=\"40\"",
                "class=\"w big\"",
                "id=\"mail-head\"",
                "style=\"display:block;max-width:600px\"",
                "<style>.mf-mail .w{width:600px}\n</style>",
                "<div style=\"background-color:#fff;margin:0\" class=\"mf-mail-body b\">",
            })
    void keepsTheLayoutOfAMail(String kept) {
        String html = blocked("<html><head><title>x</title><style>.w{width:600px}</style></head>"
                        + "<body class=b style='margin:0' bgcolor=#fff>"
                        + "<table width=600 align=center border=0 cellpadding=0 cellspacing=0 class='w big mf-mail'>"
                        + "<tr bgcolor=#eeeeee><td id=head valign=top colspan=2 rowspan=3 height=40>"
                        + "<img src=https://cdn.example/a.png style='display:block;max-width:600px'></td></tr></table>")
                .html();

        assertThat(html).contains(kept).startsWith("<div class=\"mf-mail\">").doesNotContain("big mf-mail");
    }

    @Test
    void mailWithoutABodyHasOneAllTheSame() {
        assertThat(blocked("<p>Hi</p>").html())
                .isEqualTo("<div class=\"mf-mail\"><div class=\"mf-mail-body\"><p>Hi</p></div></div>");
        assertThat(blocked("").html()).isEqualTo("<div class=\"mf-mail\"><div class=\"mf-mail-body\"></div></div>");
    }

    @Test
    void anAddressIsWrittenAsItWasSent() {
        assertThat(blocked("<a href='https://shop.example/confirm?a=1&amp;b=x+y@z&c={{1}}'>1 + 1 = 2 @ {{x}}</a>")
                        .html())
                .contains("href=\"https://shop.example/confirm?a=1&amp;b=x+y@z&amp;c=", ">1 + 1 = 2 @ {{x}}</a>")
                .doesNotContain("&#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=https://t.example/p width=1 height=1>",
                "<img src=https://t.example/p width=0 height=0>",
                "<img src=https://t.example/p width=1>",
                "<img src=https://t.example/p width=600 height=0>",
                "<img src=https://t.example/p style='width:1px;height:1px'>",
                "<img src=https://t.example/p width=600 height=600 style='width:1px;height:1px'>",
                "<img src=https://t.example/p style=display:none>",
                "<img src=https://t.example/p style='visibility:hidden'>",
                "<img src=https://t.example/p style='opacity:0'>",
                "<img src='https://t.example/p' hidden>",
                "<img src=https://t.example/p hidden>",
                "<img hidden src=https://t.example/p>",
                "<img alt hidden src=https://t.example/p>",
                "<img src=https://t.example/p hidden=''>",
                "<img src=https://t.example/p alt=a hidden>",
                "<img width=600 src=https://t.example/p hidden alt=a>",
                "<IMG SRC=HTTPS://t.example/p HIDDEN>",
                "<img src=https://t.example/p width=1 height=1 />",
                "<img src=https://t.example/p width=1 height=1/>",
                "<img/src=https://t.example/p width=1 alt height=1>",
                "<img src=https://t.example/p width=1 border height=1 ismap>",
                "<IMG WIDTH='1' HEIGHT='1' SRC='https://t.example/p'>",
                "<img src=https://t.example/p width=1px height=1.0>",
                "<img src=https://t.example/p width='1;' height=' 01'>",
                "<img src=https://t.example/p width=0% height=600>",
                "<img src=https://t.example/p width=&#49; height=&#x31;>",
                "<img src=h&#116;tps://t.example/p width=1 height=1>",
                "<img src=https://t.example/p width=1 width=600 height=1 height=600>",
                "<img src=https://t.example/p src=https://t.example/q width=1 height=1>",
                "<img src=https://t.example/p style=width:1px>",
                "<img src=https://t.example/p style='WIDTH:1PX' height=1>",
                "<img src=https://t.example/p style=width:1px;height:1px alt>",
                "<img src=https://t.example/p style='display:none' style='display:block'>",
                "<img src=https://t.example/p style='DISPLAY: NONE !important'>",
                "<img src=https://t.example/p style=disp&#108;ay:none hidden>",
                "<div class=x hidden><img src=https://t.example/p></div>",
                "<div style=display:none><p>preview <img src=https://t.example/p></div>",
                "<div style=display:none><foo><img src=https://t.example/p></div>",
                "<style>.px{width:1px;height:1px}</style><img class='a px' src=https://t.example/p>",
                "<style>.px{display:none}</style><div class=px><img src=https://t.example/p></div>",
            })
    void trackersAreCountedAndNeverLoaded(String tracker) {
        SanitizedHtml html = shown("<p>Hi " + tracker + " <img src=https://cdn.example/picture.png width=600></p>");

        assertThat(html.html()).doesNotContain("t.example").contains("https://cdn.example/picture.png");
        assertThat(html.trackers()).isOne();
        assertThat(html.remoteImages()).isTrue();
        assertThat(blocked(tracker).remoteImages()).isFalse();
        assertThat(blocked(tracker).trackers()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=https://cdn.example/picture.png>",
                "<img src=https://cdn.example/picture.png width=1 height=600>",
                "<img alt='a hidden gem' src=https://cdn.example/picture.png>",
                "<img src=https://cdn.example/picture.png width=600 width=1 height=600 height=1>",
                "<img src=https://cdn.example/picture.png width=1% height=1%>",
                "<img src=https://cdn.example/picture.png width=100 height=10>",
                "<img src=https://cdn.example/picture.png style='width:100%;height:1px'>",
                "<div style=display:none>preview</div><img src=https://cdn.example/picture.png>",
                "<img style=display:none src=cid:none><img src=https://cdn.example/picture.png>",
                "<style>.m{display:none}@media (max-width:9px){.m{display:block}}</style>"
                        + "<img class=m src=https://cdn.example/picture.png>",
            })
    void pictureThatSomebodySeesIsNoTracker(String picture) {
        assertThat(shown(picture).html()).contains("https://cdn.example/picture.png");
        assertThat(shown(picture).trackers()).isZero();
    }

    @Test
    void picturesOfTheMailItselfAreFoundByTheirEscapedIdentity() {
        Attachment image =
                new Attachment("a.png", "image/png", Optional.of("a b@c"), 1, Optional.of(new byte[] {1}), false);
        Content content = new Content(
                Optional.empty(),
                Optional.of(
                        new BodyText("<img src=cid:a%20b@c>".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                List.of(image),
                false);

        assertThat(SanitizedHtml.of(content, RemoteImages.BLOCKED).html()).contains("data:image/png;base64,AQ==");
    }

    @Test
    void stylesAreBoundedTogether() {
        String styled = "<p style='color:red;width:calc(1px + 2px)'>a</p>".repeat(20_000);
        SanitizedHtml html = blocked("<style>" + "a{color:red}".repeat(30_000) + "</style>" + styled);

        assertThat(html.cut()).isTrue();
        assertThat(html.html()).hasSizeLessThan(3 * MIB).contains("style=\"color:red");
    }

    private static SanitizedHtml shown(String html) {
        return SanitizedHtml.of(ReadContent.content(HostileMail.html(html)), RemoteImages.SHOWN);
    }

    private static SanitizedHtml blocked(String html) {
        return SanitizedHtml.of(ReadContent.content(HostileMail.html(html)), RemoteImages.BLOCKED);
    }
}
