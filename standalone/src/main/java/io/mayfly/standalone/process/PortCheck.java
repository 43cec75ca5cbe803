package io.mayfly.standalone.process;

import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

/** Tries every port before anything is started, so that a taken one is named and not found in some server's log. */
public final class PortCheck {
    private PortCheck() {}

    /** Refuses with one line for each port that is taken. */
    public static void refuseTaken(Ports ports, String bind) {
        InetAddress publicAddress = address(bind);
        InetAddress loopback = address(Setup.LOOPBACK);
        List<String> taken = ports.uses().stream()
                .filter(use -> !isFree(use.publicly() ? publicAddress : loopback, use.port()))
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

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new CannotStart("--bind " + name + " is not an address of this machine.");
        }
    }
}
