package io.mayfly.e2e.story;

import java.nio.charset.StandardCharsets;

/** A newsletter as they are sent: laid out by tables and a style sheet, with a picture of its own, one from outside, a tracker. */
final class NewsletterMail {
    /** One pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private static final String HTML = """
        <html><head><style>
        @import url(http://outside.example/a.css);
        .wrap { width: 600px; margin: 0 auto; background: url(http://outside.example/bg.png) }
        .half { display: inline-block; width: 300px }
        h1 { color: #0d766e; position: fixed; top: 0 }
        input[value^="a"] { background: url(http://outside.example/leak) }
        @media only screen and (max-width: 480px) { .wrap, .half { width: 100% !important } }
        </style></head><body bgcolor="#eeeeee" style="margin:0">
        <table class="wrap" width="600" align="center" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff">
        <tr><td colspan="2"><img src="cid:logo@shop.example" width="80" height="40" alt="Logo"><h1>Spring is here</h1></td></tr>
        <tr><td><span class="half">New lamps</span><span class="half">and old chairs</span></td></tr>
        <tr><td><a href="https://shop.example/confirm?a=1&amp;b=x+y">Confirm</a>
        <img src="http://outside.example/picture.png" width="200" height="100" alt="Picture">
        <img src="http://tracker.example/open?id=4711" width="1" height="1" alt="">
        <img src="http://tracker.example/second" style="display:none" alt=""></td></tr>
        </table>
        <script>document.body.innerHTML = 'Script ran'</script>
        </body></html>
        """;

    private static final String MAIL = """
        From: Shop <news@shop.example>
        To: someone@somewhere.example
        Subject: Spring newsletter
        Date: Mon, 23 Nov 2026 10:15:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: multipart/related; boundary=related

        --related
        Content-Type: multipart/alternative; boundary=both

        --both
        Content-Type: text/plain; charset=utf-8

        Spring is here. Confirm at https://shop.example/confirm?a=1&b=x+y, please.
        --both
        Content-Type: text/html; charset=utf-8

        """ + HTML + """
        --both--
        --related
        Content-Type: image/png; name=logo.png
        Content-ID: <logo@shop.example>
        Content-Transfer-Encoding: base64
        Content-Disposition: inline; filename=logo.png

        """ + PNG + """

        --related--
        --outer
        Content-Type: message/rfc822

        Subject: The letter before

        Hello.
        --outer
        Content-Type: application/pdf; name=logo.png
        Content-Disposition: attachment; filename=logo.png

        %PDF-1.4 not really
        --outer--
        """;

    private NewsletterMail() {}

    static byte[] bytes() {
        return MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
