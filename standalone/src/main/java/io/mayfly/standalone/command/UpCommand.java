package io.mayfly.standalone.command;

import io.mayfly.standalone.launch.Background;
import io.mayfly.standalone.launch.Progress;
import io.mayfly.standalone.launch.Standalone;
import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Setup;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mayfly up}: starts the system and keeps it running until Ctrl-C or {@code mayfly down}. */
@Command(
        name = "up",
        description = "Starts the system and keeps it running.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly up --detach --data /srv/mayfly --port-offset 100"})
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private DataOption folder = new DataOption();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port, so that several systems run side by side.")
    private int portOffset;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = Setup.LOOPBACK,
            description = "The address on which SMTP and web listen (default: ${DEFAULT-VALUE}).")
    private String bind = Setup.LOOPBACK;

    @Option(names = "--demo", description = "Adds two tenants with people, addresses and mail.")
    private boolean demo;

    @Option(names = "--detach", description = "Returns when all is healthy; the system runs on in the background.")
    private boolean detach;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Setup setup = new Setup(folder.data(), ports(), bind, demo);
        if (detach && RunningSystem.isUp(setup)) {
            System.out.println("Mayfly is up already, data in " + setup.data().root() + ".");
            return 0;
        } else if (detach) {
            return new Background(setup, spec.root().userObject().getClass()).start();
        }
        Background.boundLog();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out);
        progress.say("Mayfly, data in " + setup.data().root());
        new Standalone(setup, Installation.current(), progress).run();
        return 0;
    }

    private Ports ports() {
        try {
            return new Ports(portOffset);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
