package io.mayfly.standalone.process;

import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/** Tries every port before anything is started, so that a taken one is named and not found in some server's log. */
public final class PortCheck {
    private static final int ANY_PORT = 0;

    private PortCheck() {}

    /** Refuses with one line for each port that is taken. */
    public static void refuseTaken(Ports ports, String bind) {
        refuseTaken(ports, bind, PortCheck::isFree);
    }

    static void refuseTaken(Ports ports, String bind, Predicate<InetSocketAddress> free) {
        InetAddress publicAddress = address(bind);
        InetAddress loopback = address(Setup.LOOPBACK);
        List<String> taken = ports.uses().stream()
                .filter(use -> !free.test(new InetSocketAddress(use.publicly() ? publicAddress : loopback, use.port())))
                .map(PortCheck::sentence)
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken)
                    + "\nStop what holds it, or start with another --port-offset (now " + ports.offset() + ").");
        }
    }

    private static String sentence(Ports.Use use) {
        return "Port " + use.port() + ", needed for " + use.purpose() + ", is taken"
                + PortHolder.of(use.port()).map(holder -> " by " + holder).orElse("") + ".";
    }

    static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** An address of another machine would otherwise look as if each of its ports were taken. */
    private static InetAddress address(String name) {
        try {
            InetAddress address = InetAddress.getByName(name);
            if (isFree(new InetSocketAddress(address, ANY_PORT))) {
                return address;
            }
        } catch (UnknownHostException e) {
            throw new CannotStart(notHere(name), e);
        }
        throw new CannotStart(notHere(name));
    }

    private static String notHere(String name) {
        return "--bind " + name + " is not an address of this machine.";
    }
}
