package io.mayfly.e2e;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many characters a regular expression looks at: counted, so that no busy machine makes a difference. */
final class RegexSteps {
    private static final int LENGTH = 300;
    private static final long MOST = 200_000;
    private static final int LONGEST_REPEATED = 14;

    private final Pattern pattern;

    RegexSteps(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Inputs by which twice the length costs far more than twice the steps. */
    List<String> superLinear() {
        return repeated()
                .flatMap(unit -> Stream.of("", "!", "\n", "<>").map(end -> new Adversary(unit, end)))
                .filter(adversary -> grows(adversary, true) || grows(adversary, false))
                .map(adversary -> adversary.unit() + "…" + adversary.end())
                .limit(3)
                .toList();
    }

    private record Adversary(String unit, String end) {
        String text(int length) {
            return unit.repeat(length / unit.length()) + end;
        }
    }

    private boolean grows(Adversary adversary, boolean whole) {
        long once = steps(adversary.text(LENGTH), whole);
        long twice = steps(adversary.text(2 * LENGTH), whole);
        return twice >= MOST || twice > 3 * once + LENGTH;
    }

    private long steps(String text, boolean whole) {
        CountedText counted = new CountedText(text);
        try {
            Matcher matcher = pattern.matcher(counted);
            boolean found = whole ? matcher.matches() : matcher.find();
            while (found && !whole) {
                found = matcher.find();
            }
        } catch (TooManySteps e) {
            return MOST;
        }
        return counted.steps;
    }

    /** Every character by itself, and every piece of a text that the expression nearly matches. */
    private Stream<String> repeated() {
        Stream<String> characters = IntStream.concat(
                        IntStream.rangeClosed(' ', '~'), IntStream.of('\t', '\r', '\n', 'ü'))
                .mapToObj(Character::toString);
        String near = nearMatch(pattern.pattern());
        Stream<String> pieces = IntStream.range(0, near.length())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 2, Math.min(near.length(), from + LONGEST_REPEATED))
                        .mapToObj(to -> near.substring(from, to)));
        return Stream.concat(characters, pieces).distinct();
    }

    /** The expression with one character for each of its classes, and without what says how often. */
    static String nearMatch(String regex) {
        StringBuilder near = new StringBuilder();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                near.append(ofClass(regex.charAt(i)));
            } else if (c == '[') {
                int end = regex.indexOf(']', i + 2);
                boolean negated = regex.charAt(i + 1) == '^';
                near.append(negated ? 'a' : regex.charAt(i + 1));
                i = end < 0 ? regex.length() : end;
            } else if (c == '{') {
                i = Math.max(i, regex.indexOf('}', i));
            } else if (c == '.') {
                near.append('a');
            } else if (c == '(' && i + 1 < regex.length() && regex.charAt(i + 1) == '?') {
                i += 2;
            } else if ("()*+?^$|".indexOf(c) < 0) {
                near.append(c);
            }
        }
        return near.toString();
    }

    private static char ofClass(char escaped) {
        return switch (escaped) {
            case 'd' -> '1';
            case 's' -> ' ';
            case 'w', 'D', 'S' -> 'a';
            case 'b' -> ' ';
            default -> escaped;
        };
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private static final class CountedText implements CharSequence {
        private final String text;
        private long steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
