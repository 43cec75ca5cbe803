package io.mayfly.e2e.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced blocks of shell in a document. Each is to be run, unless the line above it says that it isn't, and why:
 * {@code <!-- not run: REASON -->}.
 */
final class ShellBlocks {
    private static final String FENCE = "```";
    private static final Pattern EXCUSE = Pattern.compile("<!-- not run: (.{10,}) -->");

    private ShellBlocks() {}

    /** A block, and why it isn't run if it isn't. */
    record Block(String text, Optional<String> excuse) {}

    /** All of them, in order. */
    static List<Block> in(List<String> document) {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < document.size(); line++) {
            String fence = document.get(line).strip();
            if (fence.startsWith(FENCE)) {
                int end = end(document, line);
                if (fence.equals(FENCE)) {
                    throw new IllegalArgumentException("The block in line " + (line + 1) + " names no language");
                } else if (fence.equals(FENCE + "sh")) {
                    blocks.add(new Block(
                            String.join("\n", document.subList(line + 1, end)) + "\n", excuse(document, line)));
                }
                line = end;
            }
        }
        return blocks;
    }

    /** Those that are to be run, as one script. */
    static String script(List<String> document) {
        StringBuilder script = new StringBuilder();
        in(document).stream().filter(block -> block.excuse().isEmpty()).forEach(block -> script.append(block.text()));
        return script.toString();
    }

    private static int end(List<String> document, int begin) {
        for (int line = begin + 1; line < document.size(); line++) {
            if (document.get(line).strip().equals(FENCE)) {
                return line;
            }
        }
        throw new IllegalArgumentException("The block in line " + (begin + 1) + " has no end");
    }

    private static Optional<String> excuse(List<String> document, int begin) {
        Matcher above = EXCUSE.matcher(begin == 0 ? "" : document.get(begin - 1).strip());
        return above.matches() ? Optional.of(above.group(1)) : Optional.empty();
    }
}
