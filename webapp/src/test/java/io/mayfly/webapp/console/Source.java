package io.mayfly.webapp.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A source file of this module, for proofs about what is written in it. */
record Source(String folder, String name, String text) {
    private static final Path ROOT = Path.of("src/main/java/io/mayfly/webapp");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** All of a module beside this one. */
    static List<Source> ofModule(String module) {
        return in(Path.of("..", module, "src/main/java")).toList();
    }

    static List<Source> below(String... folders) throws IOException {
        return Stream.of(folders).flatMap(folder -> in(ROOT.resolve(folder))).toList();
    }

    private static Stream<Source> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Source::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(
                    String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()),
                    String.valueOf(file.getFileName()),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts between quotes. */
    List<String> literals() {
        return LITERAL.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
