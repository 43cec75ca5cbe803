package io.mayfly.standalone.command;

import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.RunState.Recorded;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mayfly status}: a line for each process; exits 0 only when all is healthy. */
@Command(
        name = "status",
        description = "Shows each process and its health; exits 0 only when all is healthy.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly status --data /srv/mayfly"})
public final class StatusCommand implements Callable<Integer> {
    private static final String FORMAT = "%-9s  %-8s  %8s  %6s  %9s  %s";
    private static final int MEBI = 1 << 20;

    @Mixin
    private DataOption folder = new DataOption();

    private record Line(String text, boolean healthy, long memory) {}

    @Override
    public Integer call() {
        RunningSystem system = RunningSystem.in(folder.data());
        Servers servers = Servers.of(system.setup(), Secrets.in(system.setup().data()), Installation.current());
        List<Line> lines = new ArrayList<>();
        lines.add(launcher(system));
        lines.addAll(servers.all().parallelStream()
                .map(server -> line(server, recorded(system, server)))
                .toList());
        System.out.println(String.format(Locale.ROOT, FORMAT, "process", "state", "pid", "port", "memory", "health"));
        lines.forEach(line -> System.out.println(line.text()));
        long total = lines.stream().mapToLong(Line::memory).sum();
        System.out.println(String.format(Locale.ROOT, FORMAT, "total", "", "", "", mebi(total), "")
                .stripTrailing());
        return lines.stream().allMatch(Line::healthy) ? 0 : 1;
    }

    private static Line launcher(RunningSystem system) {
        Recorded launcher = system.state().launcher();
        boolean alive = launcher.identity().isAlive();
        boolean running = alive && system.state().phase() == Phase.RUNNING;
        String state = alive ? system.state().phase().name().toLowerCase(Locale.ROOT) : "stopped";
        String health = alive ? "watching" : "nobody watches over the servers";
        if (!alive && system.state().servers().isEmpty()) {
            health = "-";
        }
        return line("launcher", state, Optional.of(launcher).filter(ignored -> alive), health, running);
    }

    private static Line line(Server server, Optional<Recorded> recorded) {
        if (recorded.isEmpty()) {
            return line(server.name(), "stopped", recorded, "-", false);
        }
        Recorded process = recorded.get();
        if (!process.identity().isAlive()) {
            return line(server.name(), "down", Optional.empty(), nextStart(process) + restarts(process), false);
        }
        boolean healthy = server.isHealthy();
        String health = (healthy ? "healthy" : "not healthy") + restarts(process);
        return line(server.name(), "running", recorded, health, healthy);
    }

    /** A start that is due waits for a server that this one needs. */
    private static String nextStart(Recorded process) {
        Instant next = process.nextStart();
        if (next == null) {
            return "has just ended";
        }
        Duration left = Duration.between(Instant.now(), next);
        return left.isPositive()
                ? "next start at " + next.truncatedTo(ChronoUnit.SECONDS) + ", in "
                        + left.plusMillis(999).toSeconds() + " s"
                : "next start is due";
    }

    private static String restarts(Recorded process) {
        return switch (process.restarts()) {
            case 0 -> "";
            case 1 -> ", started again once";
            default -> ", started again " + process.restarts() + " times";
        };
    }

    private static Line line(String name, String state, Optional<Recorded> process, String health, boolean healthy) {
        long memory = process.flatMap(each -> each.identity().residentBytes()).orElse(0L);
        String text = String.format(
                Locale.ROOT,
                FORMAT,
                name,
                state,
                process.map(each -> String.valueOf(each.pid())).orElse("-"),
                process.filter(each -> each.port() > 0)
                        .map(each -> String.valueOf(each.port()))
                        .orElse("-"),
                memory == 0 ? "-" : mebi(memory),
                health);
        return new Line(text, healthy, memory);
    }

    private static Optional<Recorded> recorded(RunningSystem system, Server server) {
        return system.state().servers().stream()
                .filter(each -> each.name().equals(server.name()))
                .filter(each -> each.identity().isAlive()
                        || system.state().launcher().identity().isAlive())
                .findFirst();
    }

    private static String mebi(long bytes) {
        return bytes / MEBI + " MiB";
    }
}
