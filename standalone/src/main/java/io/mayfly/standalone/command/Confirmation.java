package io.mayfly.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Has the operator say again what is about to go, where it can't be brought back. */
interface Confirmation {
    /** @throws NotDone when it wasn't said */
    void require(String what);

    /** Was given with the command. */
    static Confirmation given() {
        return what -> {};
    }

    /** Is asked for, and read from a line. */
    static Confirmation typed(InputStream in, PrintStream out) {
        return what -> {
            out.print("Type " + what + " to go on: ");
            out.flush();
            if (!line(in).map(String::strip).filter(what::equals).isPresent()) {
                out.println();
                throw new NotDone("That wasn't " + what + "; nothing was done. Where nobody can type it, add --yes.");
            }
        };
    }

    private static Optional<String> line(InputStream in) {
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
