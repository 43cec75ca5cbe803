package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.PrivateFile;
import io.mayfly.standalone.layout.Secret;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.layout.Versions;
import io.mayfly.standalone.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The console and the API in Payara Micro. Payara is unpacked once, because its self-extracting jar takes seconds at each
 * start; its configuration is fresh at each start, because it remembers ports and applications.
 */
public final class Webapp implements Server {
    public static final String NAME = "webapp";
    public static final String CLIENT = "mayfly-console";

    private final Setup setup;
    private final Secrets secrets;
    private final Installation installation;
    private final Path payara;

    public Webapp(Setup setup, Secrets secrets, Installation installation) {
        this.setup = setup;
        this.secrets = secrets;
        this.installation = installation;
        this.payara = setup.data()
                .runtime()
                .resolve("payara-" + Versions.ofThisBuild().payara());
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
    public void prepare(Workshop workshop) {
        if (Files.exists(payara)) {
            return;
        }
        workshop.announce("unpacking Payara");
        Path draft = payara.resolveSibling(payara.getFileName() + ".new");
        Folders.empty(draft);
        Path work = setup.data().work("webapp-unpack");
        Folders.empty(work.resolve("tmp"));
        List<String> arguments = new ArrayList<>(Jvm.plain(setup.data(), "webapp-unpack", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(
                List.of("-jar", installation.payara().toString(), "--rootdir", draft.toString(), "--outputlauncher"));
        workshop.run(new Command(
                "webapp-unpack", arguments, Map.of(), work, setup.data().log("webapp-unpack")));
        logInPlainLines(draft.resolve("config/logging.properties"));
        Folders.move(draft.resolve("config"), draft.resolve("config.pristine"));
        Folders.move(draft, payara);
        Folders.remove(work);
    }

    /** Payara colours its log and spreads each entry over a line of codes and another of text. */
    private static void logInPlainLines(Path properties) {
        String text = PrivateFile.read(properties)
                .replaceFirst(
                        "(?m)^java.util.logging.ConsoleHandler.formatter=.*$",
                        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter");
        PrivateFile.write(
                properties,
                text + "\njava.util.logging.SimpleFormatter.format="
                        + "%1$tFT%1$tT.%1$tL%1$tz %4$-7s [%3$s] %5$s%6$s%n\n");
    }

    @Override
    public Command command() {
        Folders.empty(Jvm.temporary(setup.data(), NAME));
        freshConfiguration();
        Path preboot = setup.data().work(NAME).resolve("preboot.asadmin");
        PrivateFile.write(preboot, listener());
        List<String> arguments =
                new ArrayList<>(Jvm.plain(setup.data(), NAME, "-Xms96m", "-Xmx768m", "-XX:+UseSerialGC"));
        arguments.addAll(List.of(
                "-jar",
                payara.resolve("launch-micro.jar").toString(),
                "--rootdir",
                payara.toString(),
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

    /** Where to listen; not to tell the server's name and version; and that no other site's request carries the session. */
    private String listener() {
        String network = "set configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        return String.join(
                "\n",
                network + "network-listeners.network-listener.http-listener.address=" + setup.bind(),
                http + "server-header=false",
                http + "xpowered-by=false",
                http + "cookie-same-site-enabled=true",
                http + "cookie-same-site-value=Lax",
                "");
    }

    private void freshConfiguration() {
        for (String remembered : List.of("config", "applications", "generated", "autodeploy")) {
            Folders.remove(payara.resolve(remembered));
        }
        Folders.copy(payara.resolve("config.pristine"), payara.resolve("config"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(CommonEnvironment.of(setup, secrets));
        environment.put("MAYFLY_OIDC_ISSUER", setup.issuer());
        environment.put("MAYFLY_OIDC_CLIENT_ID", CLIENT);
        environment.put("MAYFLY_OIDC_CLIENT_SECRET", secrets.text(Secret.OIDC_CLIENT));
        environment.put(
                "MAYFLY_OPERATOR_KEY_FILE", secrets.file(Secret.OPERATOR_KEY).toString());
        return environment;
    }

    /** Payara says it is ready even when the application failed to deploy; only the application itself tells the truth. */
    @Override
    public boolean isHealthy() {
        return Probe.answers("http://" + setup.reachable() + ":" + port() + "/health/ready");
    }
}
