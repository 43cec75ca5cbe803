package io.mayfly.foundation.address;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Local-parts that would pass for somebody who speaks for a domain, in every disguise that the syntax of a
 * {@link LocalPart} leaves: other separators, characters and pairs that are taken for one another (as UTS #39 has them for
 * ASCII), digits for letters, and numbers after the names of administrators and robots.
 */
final class ReservedNames {
    /** Whom certificate authorities write to (CA/Browser Forum Baseline Requirements §3.2.2.4.4), and who sounds like them. */
    private static final Set<String> ADMINISTRATORS = Set.of(
            "admin",
            "administrator",
            "administration",
            "hostmaster",
            "postmaster",
            "webmaster",
            "adm",
            "admins",
            "adminteam",
            "dnsadmin",
            "dnsmaster",
            "domainadmin",
            "itadmin",
            "listmaster",
            "mailadmin",
            "mailmaster",
            "netadmin",
            "root",
            "serveradmin",
            "siteadmin",
            "ssladmin",
            "ssladministrator",
            "sslmaster",
            "sslwebmaster",
            "superadmin",
            "superuser",
            "sysadm",
            "sysadmin",
            "sysop",
            "system",
            "toor",
            "webadmin");

    /** Senders that nobody reads behind. */
    private static final Set<String> ROBOTS = Set.of(
            "autoreply",
            "autoresponder",
            "bounce",
            "bounces",
            "daemon",
            "donotreply",
            "dontreply",
            "listserv",
            "mailerdaemon",
            "majordomo",
            "mdaemon",
            "nobody",
            "noreply",
            "null",
            "robot");

    /** RFC 2142 §3 to §6, and what RFC 9116 and RFC 8460 have made usual since. */
    private static final Set<String> ROLES = Set.of(
            "info",
            "marketing",
            "sales",
            "support",
            "abuse",
            "noc",
            "security",
            "usenet",
            "news",
            "www",
            "uucp",
            "ftp",
            "trouble",
            "dmarc",
            "tlsrpt");

    private static final Pattern SEPARATORS = Pattern.compile("[._-]");
    private static final Pattern NUMBER_AT_START = Pattern.compile("^\\d+");

    /** Digits, and letters that are taken for them. */
    private static final String DIGITS = "0123456789ilo";

    private static final Map<Character, Character> TAKEN_FOR = Map.of(
            '0', 'o',
            '1', 'l',
            'i', 'l',
            '3', 'e',
            '4', 'a',
            '5', 's',
            '6', 'b',
            '7', 't',
            '8', 'b',
            '9', 'g');

    private static final Set<String> NUMBERED = skeletons(ADMINISTRATORS, ROBOTS);
    private static final Set<String> ALONE = skeletons(ROLES);

    private ReservedNames() {}

    /** @param localPart in lower case */
    static boolean holds(String localPart) {
        String bare = SEPARATORS.matcher(localPart).replaceAll("");
        return ALONE.contains(skeleton(bare))
                || isNumbered(bare)
                || isNumbered(NUMBER_AT_START.matcher(bare).replaceFirst(""));
    }

    /** With any part of the number at its end, which may begin with what is a letter of the name. */
    private static boolean isNumbered(String bare) {
        int end = bare.length();
        while (end > 0
                && !NUMBERED.contains(skeleton(bare.substring(0, end)))
                && DIGITS.indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return NUMBERED.contains(skeleton(bare.substring(0, end)));
    }

    @SafeVarargs
    private static Set<String> skeletons(Collection<String>... names) {
        return Stream.of(names)
                .flatMap(Collection::stream)
                .map(ReservedNames::skeleton)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What looks alike has the same. */
    private static String skeleton(String name) {
        String letters = name.chars()
                .mapToObj(character -> TAKEN_FOR
                        .getOrDefault((char) character, (char) character)
                        .toString())
                .collect(Collectors.joining());
        return letters.replace("rn", "m")
                .replace("nn", "m")
                .replace("vv", "w")
                .replace("uu", "w")
                .replace("cl", "d");
    }
}
