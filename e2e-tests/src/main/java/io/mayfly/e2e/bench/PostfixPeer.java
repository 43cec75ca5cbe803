package io.mayfly.e2e.bench;

import io.mayfly.e2e.system.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's Postfix with virtual mailboxes that it looks up in the same MariaDB, and maildirs: a Postfix of its own beside
 * the machine's, in a folder that goes with it. A mail counts as taken when it is in its maildir.
 */
final class PostfixPeer implements Peer {
    private static final Path PROGRAMS = Path.of("/usr/lib/postfix/sbin");
    private static final Path MYSQL = Path.of("/usr/lib/postfix/postfix-mysql.so");
    private static final List<String> QUEUES = List.of("incoming", "active", "deferred", "maildrop");
    private static final String MAILBOXES = "bench_mailbox";
    private static final String NOBODY = "65534";

    private final RunningSystem system;
    private final PostfixTools tools;
    private final String domain;
    private final Path folder;
    private final int port;

    private PostfixPeer(RunningSystem system, PostfixTools tools, String domain, Path folder, int port) {
        this.system = system;
        this.tools = tools;
        this.domain = domain;
        this.folder = folder;
        this.port = port;
    }

    /** Whether it can be set up: the packages are there, and its master may become the users it becomes. */
    static boolean isPossible() {
        return Files.isDirectory(PROGRAMS)
                && Files.exists(MYSQL)
                && ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    }

    static PostfixPeer start(RunningSystem system, PostfixTools tools, String domain, int mailboxes)
            throws IOException {
        PostfixPeer peer = new PostfixPeer(
                system, tools, domain, Files.createTempDirectory("mayfly-postfix"), PostfixTools.freePort());
        peer.makeMailboxes(mailboxes);
        peer.configure();
        peer.postfix("start");
        PostfixTools.awaitGreeting(peer.port);
        return peer;
    }

    private void makeMailboxes(int count) {
        try (Connection connection = DriverManager.getConnection(
                        system.endpoints().database().url(), "mayfly_owner", ownersPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + MAILBOXES
                    + " (address VARCHAR(255) PRIMARY KEY, domain VARCHAR(255) NOT NULL, maildir VARCHAR(255) NOT NULL,"
                    + " KEY (domain))");
            statement.execute("INSERT IGNORE INTO " + MAILBOXES + " SELECT CONCAT(seq, '" + Recipients.NAME + "@"
                    + domain + "'), '" + domain + "', CONCAT(seq, '" + Recipients.NAME + "/') FROM seq_1_to_" + count);
        } catch (SQLException e) {
            throw new IllegalStateException("The mailboxes could not be made", e);
        }
    }

    private String ownersPassword() {
        try {
            return Files.readString(system.data().resolve("secrets/mayfly_owner.password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        Files.createDirectories(folder.resolve("spool"));
        Path mail = Files.createDirectories(folder.resolve("mail"));
        Path data = Files.createDirectories(folder.resolve("data"));
        run("chmod", "755", folder.toString());
        run("chown", NOBODY + ":" + NOBODY, mail.toString());
        run("chown", "postfix", data.toString());
        run("sh", "-c", "cp -r /etc/postfix/dynamicmaps.cf* /etc/postfix/postfix-files* " + configuration);
        Files.writeString(configuration.resolve("main.cf"), mainCf(configuration));
        Files.writeString(configuration.resolve("master.cf"), masterCf());
        Path identity = system.data().resolve("gateway/tls");
        for (String half : List.of("private-key.pem", "certificate.pem")) {
            Files.copy(identity.resolve(half), configuration.resolve(half));
        }
        Files.writeString(configuration.resolve("mailboxes.cf"), map("maildir", "address"));
        Files.writeString(configuration.resolve("domains.cf"), map("1", "domain") + "expansion_limit = 1\n");
    }

    private String mainCf(Path configuration) {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/spool
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                mail_owner = postfix
                setgid_group = postdrop
                myhostname = bench.example
                mydestination =
                inet_interfaces = loopback-only
                inet_protocols = ipv4
                mynetworks = 192.0.2.0/24
                virtual_mailbox_domains = proxy:mysql:%2$s/domains.cf
                virtual_mailbox_maps = proxy:mysql:%2$s/mailboxes.cf
                virtual_mailbox_base = %1$s/mail
                virtual_uid_maps = static:%3$s
                virtual_gid_maps = static:%3$s
                local_recipient_maps =
                alias_maps =
                alias_database =
                smtpd_tls_security_level = may
                smtpd_tls_chain_files = %2$s/private-key.pem, %2$s/certificate.pem
                maillog_file = /var/log/mayfly-bench-postfix.log
                """.formatted(folder, configuration, NOBODY);
    }

    /** As Debian's, but for the port, without chroots, and with nothing that sends. */
    private String masterCf() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                tlsmgr unix - - n 1000? 1 tlsmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - - discard
                virtual unix - n n - - virtual
                anvil unix - - n - 1 anvil
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port);
    }

    private String map(String column, String key) {
        String url = system.endpoints().database().url();
        String server = url.substring(url.indexOf("//") + 2);
        return "hosts = inet:" + server.substring(0, server.indexOf('/')) + "\nuser = mayfly_owner\npassword = "
                + ownersPassword() + "\ndbname = mayfly\nquery = SELECT " + column + " FROM " + MAILBOXES + " WHERE "
                + key + " = '%s' LIMIT 1\n";
    }

    @Override
    public String name() {
        return "Postfix";
    }

    @Override
    public Run take(Load load) {
        long cpu = cpu();
        long begun = System.nanoTime();
        tools.send(load, "127.0.0.1", port, Recipients.NAME + "@" + domain);
        while (queued() > 0) {
            PostfixTools.pause(Duration.ofMillis(10));
        }
        long took = System.nanoTime() - begun;
        return new Run(load.rate(took), (double) (cpu() - cpu) / load.mails());
    }

    private long queued() {
        return QUEUES.stream().mapToLong(this::files).sum();
    }

    private long files(String queue) {
        try (Stream<Path> files = Files.walk(folder.resolve("spool").resolve(queue))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException moved) {
            return 1;
        }
    }

    private long cpu() {
        return CpuTime.millis(Stream.of(master(), system.process("mariadb")));
    }

    private ProcessHandle master() {
        try {
            String pid =
                    Files.readString(folder.resolve("spool/pid/master.pid")).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postfix(String verb) {
        run("postfix", "-c", folder.resolve("conf").toString(), verb);
    }

    @Override
    public void close() {
        postfix("stop");
        run("rm", "-rf", folder.toString());
    }

    private static void run(String... command) {
        PostfixTools.run(List.of(command));
    }
}
