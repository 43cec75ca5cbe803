package io.mayfly.e2e.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply of an SMTP server, all its lines with the code in front (RFC 5321 §4.2). */
public record SmtpReply(List<String> lines) {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    public int code() {
        return Integer.parseInt(last().substring(0, 3));
    }

    /** The code with the enhanced status code behind it (RFC 2034), as in {@code 550 5.1.1}. */
    public String codes() {
        Matcher enhanced = ENHANCED.matcher(last());
        return enhanced.find() ? code() + " " + enhanced.group(1) : String.valueOf(code());
    }

    private String last() {
        return lines.getLast();
    }

    /** For steps on the way to what is asked: anything but this code is the end. */
    public SmtpReply expecting(int expected) {
        if (code() != expected) {
            throw new IllegalStateException("Expected " + expected + " but was " + lines);
        }
        return this;
    }
}
