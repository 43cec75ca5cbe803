package io.mayfly.standalone.command;

import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Installation;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.RunState.Phase;
import io.mayfly.standalone.process.StateFile;
import io.mayfly.standalone.server.Server;
import io.mayfly.standalone.server.Servers;

/** A system that was started by somebody else, as its state file describes it. */
record RunningSystem(Setup setup, RunState state) {
    /** The system of a data folder, which must have been started at least once. */
    static RunningSystem in(DataFolder data) {
        RunState state = new StateFile(data.state())
                .read()
                .orElseThrow(() -> new CannotStart("Nothing was ever started in " + data.root()
                        + ". Start it with ./mayfly up --data " + data.root()));
        return new RunningSystem(setup(data, state), state);
    }

    /** Whether such a system was started and all of it is healthy now. */
    static boolean isUp(Setup wanted) {
        return new StateFile(wanted.data().state())
                .read()
                .filter(state -> state.phase() == Phase.RUNNING
                        && state.launcher().identity().isAlive())
                .filter(state -> setup(wanted.data(), state).equals(wanted))
                .filter(state -> areHealthy(wanted))
                .isPresent();
    }

    private static boolean areHealthy(Setup setup) {
        return Servers.of(setup, Secrets.in(setup.data()), Installation.current()).all().stream()
                .allMatch(Server::isHealthy);
    }

    private static Setup setup(DataFolder data, RunState state) {
        return new Setup(data, new Ports(state.portOffset()), state.bind(), state.demo());
    }

    /** The operator's API, once it is sure that it knows the tenant. */
    PlatformApi platformWith(String tenant) {
        PlatformApi platform = platform();
        if (platform.findTenant(tenant).isEmpty()) {
            throw new NotDone("There is no tenant \"" + tenant + "\"; see ./mayfly tenant list.");
        }
        return platform;
    }

    PlatformApi platform() {
        return new PlatformApi(setup, Secrets.in(setup.data()));
    }

    KeycloakAdmin keycloak() {
        return new KeycloakAdmin(setup, Secrets.in(setup.data())).signIn();
    }
}
