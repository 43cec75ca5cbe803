package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The console and the API, in Payara Micro. */
public final class Webapp implements Server {
    static final String NAME = "webapp";
    public static final String CLIENT = "mayfly-console";

    /** The client that tokens are issued for, and that asks whether they, and people, are still good. */
    public static final String API_CLIENT = "mayfly-api";

    private final Setup setup;
    private final Secrets secrets;
    private final Installation installation;
    private final PayaraInstallation payara;

    Webapp(Setup setup, Secrets secrets, Installation installation) {
        this.setup = setup;
        this.secrets = secrets;
        this.installation = installation;
        this.payara = new PayaraInstallation(setup.data(), installation);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return setup.ports().web();
    }

    @Override
    public List<String> needs() {
        return List.of(MariaDb.NAME);
    }

    @Override
    public void prepare(Preparation preparation) {
        payara.complete(preparation);
    }

    @Override
    public Command command() {
        Folders.empty(Jvm.temporary(setup.data(), NAME));
        payara.freshConfiguration();
        Path preboot = setup.data().work(NAME).resolve("preboot.asadmin");
        PrivateFile.write(preboot, listener());
        List<String> arguments =
                new ArrayList<>(Jvm.java(setup.data(), NAME, "-Xms96m", "-Xmx768m", "-XX:+UseSerialGC"));
        arguments.addAll(1, Jvm.LATE_OPTIMISATION);
        arguments.addAll(payara.classes().options());
        arguments.addAll(List.of(
                "-jar",
                payara.launcher().toString(),
                "--rootdir",
                payara.home().toString(),
                "--deploy",
                installation.war().toString(),
                "--contextroot",
                "/",
                "--port",
                String.valueOf(port()),
                "--prebootcommandfile",
                preboot.toString(),
                // One node needs no data grid, which would listen on every address even with --nocluster.
                "--nohazelcast",
                "--disablephonehome"));
        return new Command(
                NAME,
                arguments,
                environment(),
                setup.data().work(NAME),
                setup.data().log(NAME));
    }

    @Override
    public void forgetClassArchive() {
        payara.classes().forgetNames();
    }

    /**
     * Where to listen; how long a thread waits for a client that neither brings nor takes anything; not to tell the server's name and version; and to hand on TRACE, which the application refuses in
     * its own words.
     */
    private String listener() {
        String network = "set configs.config.server-config.network-config.";
        String tcp = network + "transports.transport.tcp.";
        String http = network + "protocols.protocol.http-listener.http.";
        return String.join(
                "\n",
                network + "network-listeners.network-listener.http-listener.address=" + setup.bind(),
                http + "server-header=false",
                http + "xpowered-by=false",
                http + "trace-enabled=true",
                // Each stream of HTTP/2 takes a thread, as many as a client likes: a hundred a connection, or made and
                // reset.
                http + "http2-enabled=false",
                tcp + "read-timeout-millis=8000",
                tcp + "write-timeout-millis=15000",
                // Four times as much waits in the heap for a client that asks and asks and takes nothing.
                tcp + "socket-write-buffer-size=65536",
                // Else each of the application's libraries is held against all classes, to find beans that none has.
                "set configs.config.server-config.cdi-service.enable-implicit-cdi=false",
                "");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(CommonEnvironment.of(setup, secrets));
        environment.put("MAYFLY_OIDC_ISSUER", setup.issuer());
        environment.put("MAYFLY_OIDC_CLIENT_ID", CLIENT);
        environment.put("MAYFLY_OIDC_CLIENT_SECRET", secrets.text(Secret.OIDC_CLIENT));
        environment.put("MAYFLY_OIDC_API_SECRET", secrets.text(Secret.OIDC_API));
        environment.put(
                "MAYFLY_OPERATOR_KEY_FILE", secrets.file(Secret.OPERATOR_KEY).toString());
        environment.put(
                "MAYFLY_WEBAPP_METRICS_PORT", String.valueOf(setup.ports().webappMetrics()));
        return environment;
    }

    /** Payara says it is ready even when the application failed to deploy; only the application itself tells the truth. */
    @Override
    public boolean isHealthy() {
        return Probe.answers("http://" + setup.reachable() + ":" + port() + "/health/ready");
    }
}
