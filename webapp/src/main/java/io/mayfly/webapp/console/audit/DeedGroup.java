package io.mayfly.webapp.console.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What deeds are done to, as people choose among them. */
enum DeedGroup {
    ADDRESSES("temp-address", "created", "changed", "extended", "paused", "resumed", "deleted", "expired"),
    MESSAGES("message", "deleted"),
    DOMAINS("mail-domain", "claimed", "verified", "changed", "removed"),
    POLICIES("policy", "changed"),
    MEMBERS("member", "added", "changed", "removed", "left"),
    KEYS("api-key", "created", "revoked"),
    ORGANISATION("tenant", "created", "suspended", "resumed", "removed");

    private final Set<String> actions;

    DeedGroup(String noun, String... verbs) {
        actions = Stream.of(verbs).map(verb -> noun + '.' + verb).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> actions() {
        return actions;
    }

    /** Its name in the URL. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeedGroup> of(String word) {
        return Stream.of(values()).filter(group -> group.word().equals(word)).findFirst();
    }
}
