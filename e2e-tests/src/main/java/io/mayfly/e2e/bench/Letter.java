package io.mayfly.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * A mail as shops send it, text and HTML of words that don't repeat in a row, so that it compresses as mail does and not
 * to nothing. The same seed makes the same mail.
 *
 * @param file where it lies, in the form that {@code smtp-source -F} reads
 */
record Letter(Path file, int kibibytes) {
    private static final int KIBI = 1024;
    private static final List<String> SYLLABLES = List.of(
            "an", "be", "chi", "do", "er", "fal", "gu", "ho", "in", "ja", "ko", "lin", "me", "no", "or", "pa", "qui",
            "ro", "sa", "ti", "un", "ver", "wo", "xe", "yo", "zu", "st", "ung", "ing", "ter");
    private static final String BOUNDARY = "----=_Part_2714_1193";

    static Letter written(Path folder, int kibibytes, long seed) {
        Random random = new Random(seed);
        StringBuilder mail = new StringBuilder("""
                From: "Shop of Everything" <orders@shop.example>
                To: you@somewhere.example
                Subject: Your order has been confirmed
                Date: Mon, 23 Nov 2026 10:15:00 +0000
                Message-ID: <%016x@shop.example>
                MIME-Version: 1.0
                List-Unsubscribe: <https://shop.example/unsubscribe>
                Content-Type: multipart/alternative; boundary="%s"

                --%s
                Content-Type: text/plain; charset=UTF-8

                """.formatted(random.nextLong(), BOUNDARY, BOUNDARY));
        int bytes = kibibytes * KIBI;
        paragraphs(mail, bytes / 4, random, "", "");
        mail.append("\n--").append(BOUNDARY).append("\nContent-Type: text/html; charset=UTF-8\n\n<html><body>\n");
        while (mail.length() < bytes) {
            paragraphs(mail, mail.length() + KIBI, random, "<p style=\"margin:0 0 12px\">", "</p>");
            mail.append("<a href=\"https://shop.example/o?id=")
                    .append(token(random))
                    .append("\">more</a>\n");
        }
        mail.append("</body></html>\n--").append(BOUNDARY).append("--\n");
        try {
            Path file = folder.resolve("letter-" + kibibytes + "-" + seed + ".eml");
            return new Letter(Files.write(file, mail.toString().getBytes(StandardCharsets.US_ASCII)), kibibytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraphs(StringBuilder mail, int upTo, Random random, String before, String after) {
        while (mail.length() < upTo) {
            mail.append(before);
            for (int word = 0; word < 9; word++) {
                for (int syllable = random.nextInt(3); syllable >= 0; syllable--) {
                    mail.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
                }
                mail.append(word == 8 ? "." : " ");
            }
            mail.append(after).append('\n');
        }
    }

    private static String token(Random random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
