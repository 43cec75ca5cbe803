package io.mayfly.standalone.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The built artefacts: in {@code target} folders of a source checkout, or under {@code lib} of a distribution. */
public record Installation(Path home) {
    /** The installation that the {@code mayfly} script named. */
    public static Installation current() {
        String home = System.getProperty("mayfly.home");
        if (home == null) {
            throw new IllegalStateException("Start Mayfly with the command ./mayfly");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize());
    }

    public Path war() {
        return distributed() ? lib("mayfly-webapp.war") : existing("webapp/target/mayfly-webapp.war");
    }

    public Path payara() {
        return distributed() ? lib("payara-micro.jar") : existing("standalone/target/dist/payara-micro.jar");
    }

    public Path keycloakArchive() {
        return distributed() ? lib("keycloak.zip") : existing("standalone/target/dist/keycloak.zip");
    }

    /** The gateway's own jar first, then what it depends on. */
    public List<Path> gatewayJars() {
        Path jars = distributed() ? lib("gateway") : existing("mail-gateway/target");
        List<Path> own = jars(jars, "mayfly-mail-gateway-");
        List<Path> dependencies = jars(distributed() ? jars : jars.resolve("lib"), "");
        return Stream.concat(own.stream(), dependencies.stream()).distinct().toList();
    }

    private boolean distributed() {
        return Files.isDirectory(home.resolve("lib/launcher"));
    }

    private Path lib(String name) {
        return existing("lib/" + name);
    }

    private Path existing(String relative) {
        Path path = home.resolve(relative);
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing: this installation is not complete");
        }
        return path;
    }

    private static List<Path> jars(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJar(file.getFileName().toString(), prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static boolean isJar(String name, String prefix) {
        return name.startsWith(prefix)
                && name.endsWith(".jar")
                && !name.endsWith("-tests.jar")
                && !name.endsWith("-sources.jar");
    }
}
