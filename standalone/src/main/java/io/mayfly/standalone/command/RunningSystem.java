package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.keycloak.KeycloakAdmin;
import io.mayfly.standalone.layout.DataFolder;
import io.mayfly.standalone.layout.Ports;
import io.mayfly.standalone.layout.Secrets;
import io.mayfly.standalone.layout.Setup;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.process.CannotStart;
import io.mayfly.standalone.process.RunState;
import io.mayfly.standalone.process.StateFile;

/** A system that was started by somebody else, as its state file describes it. */
record RunningSystem(Setup setup, RunState state) {
    /** The system of a data folder, which must have been started at least once. */
    static RunningSystem in(DataFolder data) {
        RunState state = new StateFile(data.state())
                .read()
                .orElseThrow(() -> new CannotStart("Nothing was ever started in " + data.root()
                        + ". Start it with ./mayfly up --data " + data.root()));
        return new RunningSystem(new Setup(data, new Ports(state.portOffset()), state.bind(), state.demo()), state);
    }

    /** The operator's API, once it is sure that it knows the tenant. */
    PlatformApi platformWith(String tenant) {
        PlatformApi platform = platform();
        for (JsonNode known : platform.tenants().path("items")) {
            if (known.path("slug").asText().equals(tenant)) {
                return platform;
            }
        }
        throw new CannotStart("There is no tenant \"" + tenant + "\"; see ./mayfly tenant list.");
    }

    PlatformApi platform() {
        return new PlatformApi(setup, Secrets.in(setup.data()));
    }

    KeycloakAdmin keycloak() {
        return new KeycloakAdmin(setup, Secrets.in(setup.data())).signIn();
    }
}
