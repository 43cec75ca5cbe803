package io.mayfly.standalone.server;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.process.Command;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mail gateway: takes mail by SMTP, and has a health URL of its own on the loopback address. */
final class Gateway implements Server {
    static final String NAME = "gateway";

    private final Setup setup;
    private final Secrets secrets;
    private final List<Path> jars;
    private final ClassArchive classes;

    Gateway(Setup setup, Secrets secrets, Installation installation) {
        this.setup = setup;
        this.secrets = secrets;
        this.jars = installation.gatewayJars();
        this.classes = new ClassArchive(setup.data(), NAME, jars);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return setup.ports().smtp();
    }

    @Override
    public List<String> needs() {
        return List.of(MariaDb.NAME);
    }

    @Override
    public void prepare(Preparation preparation) {
        Folders.create(setup.data().gateway());
    }

    @Override
    public Command command() {
        Folders.empty(Jvm.temporary(setup.data(), NAME));
        List<String> arguments =
                new ArrayList<>(Jvm.java(setup.data(), NAME, "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC"));
        arguments.addAll(classes.options());
        arguments.addAll(List.of("-cp", classPath(), "io.mayfly.gateway.Gateway"));
        Map<String, String> environment = new HashMap<>(CommonEnvironment.of(setup, secrets));
        environment.put("MAYFLY_SMTP_BIND", setup.bind());
        environment.put("MAYFLY_SMTP_PORT", String.valueOf(port()));
        environment.put("MAYFLY_GATEWAY_HOME", setup.data().gateway().toString());
        environment.put("MAYFLY_GATEWAY_HTTP_PORT", String.valueOf(setup.ports().gatewayHttp()));
        return new Command(
                NAME,
                arguments,
                environment,
                setup.data().work(NAME),
                setup.data().log(NAME));
    }

    private String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void forgetClassArchive() {
        classes.forget();
    }

    @Override
    public boolean isHealthy() {
        return Probe.answers("http://" + Setup.LOOPBACK + ":" + setup.ports().gatewayHttp() + "/health/ready");
    }
}
