package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.Command;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database server: durable at every commit, on the loopback address, with a user and a generated password for each door. */
final class MariaDb implements Server {
    static final String NAME = "mariadb";

    private final Setup setup;
    private final Secrets secrets;
    private final MariaDbInstallation installation;

    MariaDb(Setup setup, Secrets secrets) {
        this.setup = setup;
        this.secrets = secrets;
        this.installation = new MariaDbInstallation(setup.data());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return setup.ports().database();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare(Preparation preparation) {
        installation.complete(preparation);
    }

    @Override
    public Command command() {
        Path work = setup.data().work(NAME);
        Folders.empty(work);
        PrivateFile.write(usersFile(), DatabaseUsers.statements(secrets));
        List<String> arguments = new ArrayList<>(installation.server());
        arguments.addAll(List.of(
                "--datadir=" + setup.data().mariadb(),
                "--tmpdir=" + work,
                "--bind-address=" + Setup.LOOPBACK,
                "--port=" + port(),
                "--socket=" + socket(work),
                "--pid-file=" + work.resolve("mariadb.pid"),
                "--init-file=" + usersFile(),
                "--skip-name-resolve",
                // Everything is on the loopback address; making a certificate at each start would cost seconds.
                "--skip-ssl",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=1",
                "--innodb-buffer-pool-size=256M",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M"));
        return new Command(NAME, arguments, Map.of(), work, setup.data().log(NAME));
    }

    @Override
    public boolean isHealthy() {
        String url = setup.jdbcUrl("mayfly") + "?connectTimeout=2000&socketTimeout=3000";
        try (Connection connection =
                DriverManager.getConnection(url, DatabaseUsers.APP, secrets.text(Secret.DATABASE_APP))) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Recovery after a crash reads the whole redo log before it serves. */
    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(10);
    }

    /** Unix limits the path of a socket to about a hundred bytes; a deep data folder has it in the temporary folder. */
    private Path socket(Path work) {
        Path socket = work.resolve("mariadb.sock");
        return socket.toString().length() < 100
                ? socket
                : Path.of(
                        "/tmp",
                        "mayfly-" + Integer.toHexString(setup.data().root().hashCode()) + ".sock");
    }

    private Path usersFile() {
        return setup.data().secrets().resolve("users.sql");
    }
}
