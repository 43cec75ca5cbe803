package io.mayfly.mail.receiving;

import java.util.regex.Pattern;

/**
 * What a client is to be told when a message is refused.
 *
 * @param code the reply code (RFC 5321 §4.2): 4yz to come back later, 5yz for good
 * @param status the enhanced status code (RFC 3463), of the same class
 * @param text printable ASCII that fits the line with them (RFC 5321 §4.5.3.1.5)
 */
public record ReplyLine(String code, String status, String text) {
    private static final int LONGEST_TEXT = 480;
    private static final Pattern CODE = Pattern.compile("[45][0-9]{2}");
    private static final Pattern STATUS = Pattern.compile("[45]\\.[0-9]{1,3}\\.[0-9]{1,3}");
    private static final Pattern TEXT = Pattern.compile("[ -~]{1," + LONGEST_TEXT + "}");

    public ReplyLine {
        if (!CODE.matcher(code).matches() || !STATUS.matcher(status).matches() || code.charAt(0) != status.charAt(0)) {
            throw new IllegalArgumentException("No reply refuses with " + code + " " + status);
        }
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("A reply's text is a line of printable ASCII");
        }
    }

    public boolean isPermanent() {
        return code.charAt(0) == '5';
    }
}
