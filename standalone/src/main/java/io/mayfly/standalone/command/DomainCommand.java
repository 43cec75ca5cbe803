package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mayfly domain}: mail domains of tenants of a running system. */
@Command(name = "domain", description = "Mail domains of the running system.", mixinStandardHelpOptions = true)
public final class DomainCommand {
    @Command(description = "Claims a domain for a tenant.", mixinStandardHelpOptions = true)
    int add(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Option(names = "--verified", description = "Takes the operator's word that it belongs to the tenant.")
                    boolean verified,
            @Parameters(paramLabel = "DOMAIN") String domain) {
        print(RunningSystem.in(folder.data()).platform().addDomain(tenant, domain, verified));
        return 0;
    }

    @Command(
            description = "Takes the operator's word that a domain belongs to its tenant.",
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin DataOption folder,
            @Option(names = "--tenant", required = true, description = "The tenant's slug.") String tenant,
            @Parameters(paramLabel = "DOMAIN") String domain) {
        print(RunningSystem.in(folder.data()).platform().verifyDomain(tenant, domain));
        return 0;
    }

    private static void print(JsonNode domain) {
        System.out.println(
                domain.path("name").asText() + "  " + domain.path("state").asText());
    }
}
