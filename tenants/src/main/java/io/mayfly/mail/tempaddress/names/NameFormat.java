package io.mayfly.mail.tempaddress.names;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** How a local-part is made up. None can be guessed in a useful time but by knowing the format and being lucky. */
public enum NameFormat {
    /** Two words and four digits, easy to read out: {@code amber-otter-4821}. */
    WORDS {
        @Override
        String next() {
            return pick(ADJECTIVES) + "-" + pick(ANIMALS) + "-" + (1000 + RANDOM.nextInt(9000));
        }
    },
    /** Twelve letters and digits. */
    RANDOM_CHARACTERS {
        @Override
        String next() {
            StringBuilder name = new StringBuilder("a");
            for (int i = 1; i < RANDOM_LENGTH; i++) {
                name.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            return name.toString();
        }
    },
    /** A random UUID. */
    UUID_FORMAT {
        @Override
        String next() {
            return UUID.randomUUID().toString();
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_LENGTH = 12;

    /** Without characters that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final List<String> ADJECTIVES = List.of(
            "amber", "brave", "bright", "calm", "clear", "clever", "cosy", "crisp", "curious", "dapper", "deft",
            "eager", "early", "fair", "fleet", "fresh", "gentle", "glad", "golden", "grand", "green", "happy", "honest",
            "humble", "jolly", "keen", "kind", "lively", "lucky", "mellow", "merry", "mild", "neat", "nimble", "noble",
            "patient", "plain", "polite", "proud", "quick", "quiet", "rapid", "ready", "royal", "rustic", "sharp",
            "shiny", "silent", "silver", "smart", "snowy", "solid", "sunny", "swift", "tidy", "tender", "vivid", "warm",
            "wise", "witty");

    private static final List<String> ANIMALS = List.of(
            "badger", "bee", "beetle", "bison", "cicada", "condor", "crane", "cricket", "deer", "dolphin", "dove",
            "eagle", "falcon", "ferret", "finch", "firefly", "fox", "gecko", "goose", "grouse", "hare", "hawk", "heron",
            "ibis", "jay", "kestrel", "kiwi", "koala", "lark", "lemur", "linnet", "lynx", "magpie", "marten", "mayfly",
            "mole", "moth", "newt", "otter", "owl", "panda", "pigeon", "plover", "puffin", "quail", "rabbit", "raven",
            "robin", "salmon", "seal", "snail", "sparrow", "stork", "swallow", "swan", "teal", "tern", "thrush", "toad",
            "wren");

    abstract String next();

    private static String pick(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }
}
