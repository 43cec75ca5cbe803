package io.mayfly.gateway.smtp.command;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The argument of MAIL and RCPT: {@code FROM:<path> parameters}. */
record Paths(String argument) {

    /** RFC 5321 §4.5.3.1.3, the angle brackets included. */
    private static final int LONGEST_PATH = 256;

    private static final int LAST_OF_ASCII = 0x7f;

    private static final Pattern SOURCE_ROUTE = Pattern.compile("<@[^:<>]{1,1000}:");

    static Paths of(@Nullable String argument) {
        return new Paths(argument == null ? "" : argument.trim());
    }

    /** The argument without the hosts of an old source route, which are to be ignored (RFC 5321 §4.1.1.3). */
    String withoutSourceRoute() {
        return SOURCE_ROUTE.matcher(argument).replaceFirst("<");
    }

    /** The words after the path. */
    List<String> parameters() {
        int end = argument.lastIndexOf('>');
        String rest = end < 0 ? "" : argument.substring(end + 1).trim();
        return rest.isEmpty() ? List.of() : Arrays.asList(rest.split(" +", -1));
    }

    /** Whether no address can look like this: too long for a path behind the prefix, or not printable ASCII. */
    boolean isImpossible(String prefix) {
        int end = withoutSourceRoute().lastIndexOf('>');
        return end + 1 > prefix.length() + LONGEST_PATH
                || !argument.chars().allMatch(c -> c >= ' ' && c < LAST_OF_ASCII);
    }

    /** Whether the path behind the prefix is the one that needs no domain (RFC 5321 §4.5.1). */
    boolean isPostmasterWithoutDomain(String prefix) {
        return (prefix + "<postmaster>").equalsIgnoreCase(argument.replace(" ", ""));
    }

    boolean isMailboxWithoutDomain() {
        int start = argument.indexOf('<');
        int end = argument.lastIndexOf('>');
        return start >= 0 && end > start + 1 && argument.lastIndexOf('@', end) < start;
    }
}
