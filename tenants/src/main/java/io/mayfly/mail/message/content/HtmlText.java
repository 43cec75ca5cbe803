package io.mayfly.mail.message.content;

import org.jsoup.Jsoup;

/** The text of an HTML document, as a reader would see it. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        return Jsoup.parse(html).wholeText().strip();
    }
}
