package io.mayfly.mail.message.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<img src=a hidden>|<img src=\"a\" hidden>",
                "<IMG SRC = a\tALT>|<IMG SRC = \"a\"\tALT>",
                "<img src=a/>|<img src=\"a/\">",
                "<img/src=a/b>|<img/src=\"a/b\">",
                "<a href=x?a=b&c=d e>|<a href=\"x?a=b&c=d\" e>",
                "<a b=c\"d e>|<a b='c\"d' e>",
                "<a =b=c d>|<a =b=\"c\" d>",
                "<a b='c' d=e>|<a b='c' d=\"e\">",
                "<b><i c=d>e=f</i>|<b><i c=\"d\">e=f</i>",
            })
    void quotesWhatHasNoQuotes(String html, String quoted) {
        assertThat(QuotedValues.in(html)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no tag: a=b < c=d <",
                "<img src=\"a b=c\" alt='d e=f'>",
                "<!-- <img src=a b> -->",
                "<style>a<b c=d</style>",
                "<SCRIPT>if (a<b && c=d )</script>",
                "<img alt= >",
                "<img alt=",
                "<img",
                "</a b=c>",
                "<a b=\"'c d",
                "<a b=c'\"d e>",
            })
    void leavesAllElseAsItIs(String html) {
        assertThat(QuotedValues.in(html)).isEqualTo(html);
    }

    @Test
    void readsOnBehindWhatNeverEnds() {
        assertThat(QuotedValues.in("<!-- <p b='> <style> <img src=a hidden>")).endsWith("<img src=\"a\" hidden>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<a b='", "<a b=\"", "<style>", "<script></", "<a b=c", "<a b=c\"", "<", "<a "})
    void takesTimeByTheLengthOnly(String part) {
        String html = part.repeat((1 << 20) / part.length());

        HostileMail.Cost<String> cost = HostileMail.cost(() -> QuotedValues.in(html));

        assertThat(cost.nanos()).isLessThan(500_000_000L);
        assertThat(cost.read()).hasSizeLessThan(2 << 20);
    }
}
