package io.mayfly.webapp.console.inbox;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A sender's file name made fit to be saved under: no path, no control or direction characters, not hidden. */
record SafeFileName(String value) {
    private static final int LONGEST = 120;
    private static final String RESERVED = "\\/:*?\"<>|%;";
    private static final String UNRESERVED = "-._~";

    static SafeFileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = withoutEnd(last.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .map(point -> RESERVED.indexOf(point) >= 0 ? '_' : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip()
                .replaceFirst("^\\.+", ""));
        return new SafeFileName(clean.isEmpty() ? "attachment" : shortened(clean));
    }

    /** Dots and blanks at the end, which some systems drop, would make it another name. */
    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Cuts a long name in the middle, so that what kind of file it is stays to be seen. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

    /** The header field that makes a browser save it (RFC 6266): plain for old ones, RFC 8187 for the others. */
    String disposition() {
        String plain = value.replaceAll("[^\\x20-\\x7E]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append("%02X".formatted(octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}
