package io.mayfly.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayfly.standalone.platform.PlatformApi;
import io.mayfly.standalone.platform.Refused;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mayfly domain}: mail domains of tenants of a running system. */
@Command(
        name = "domain",
        description = "Mail domains of the running system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./mayfly domain list --tenant acme"})
public final class DomainCommand {
    private static final String FORMAT = "%-40s  %-8s  since %s%n";
    private static final String DOMAIN = "The domain's name, such as in.acme.example.";

    @Command(
            description = {
                "Claims a domain for a tenant. Mail is received on it once it is verified.",
                "Repeated, it changes nothing; with --verified it completes the claim."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly domain add in.acme.example --tenant acme --verified"})
    int add(
            @Mixin OfTenant of,
            @Option(names = "--verified", description = "Takes your word that it belongs to the tenant.")
                    boolean verified,
            @Parameters(paramLabel = "DOMAIN", converter = Accepted.Domain.class, description = DOMAIN) String domain) {
        PlatformApi platform = of.platform();
        Optional<JsonNode> known = find(platform, of.slug(), domain);
        if (known.isPresent() && (isVerified(known.get()) || !verified)) {
            System.out.print(line(known.get()));
            System.out.println(of.slug() + " had it already; nothing was done.");
            return 0;
        }
        System.out.print(line(
                known.isPresent()
                        ? vouched(platform, of.slug(), domain)
                        : told(of.slug(), domain, () -> platform.addDomain(of.slug(), domain, verified))));
        return 0;
    }

    @Command(
            description = "Takes your word that a claimed domain belongs to its tenant.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly domain verify in.acme.example --tenant acme"})
    int verify(
            @Mixin OfTenant of,
            @Parameters(paramLabel = "DOMAIN", converter = Accepted.Domain.class, description = DOMAIN) String domain) {
        System.out.print(line(vouched(of.platform(), of.slug(), domain)));
        return 0;
    }

    @Command(
            description = "Lists a tenant's domains.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly domain list --tenant acme"})
    int list(@Mixin OfTenant of) {
        of.platform().domains(of.slug()).forEach(domain -> System.out.print(line(domain)));
        return 0;
    }

    @Command(
            description = {
                "Takes a domain from its tenant: its mail is refused at once, and others may have it.",
                "Refused while addresses live on it, unless they may end with it."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  ./mayfly domain remove in.acme.example --tenant acme"})
    int remove(
            @Mixin OfTenant of,
            @Option(
                            names = "--end-addresses",
                            description =
                                    "Ends the addresses that live on it, and destroys their mail. Not to be undone.")
                    boolean endAddresses,
            @Parameters(paramLabel = "DOMAIN", converter = Accepted.Domain.class, description = DOMAIN) String domain) {
        PlatformApi platform = of.platform();
        told(of.slug(), domain, () -> {
            platform.removeDomain(of.slug(), domain, endAddresses);
            return domain;
        });
        System.out.println(domain + " is no longer " + of.slug() + "'s; its mail is refused.");
        return 0;
    }

    private static JsonNode vouched(PlatformApi platform, String slug, String domain) {
        return told(slug, domain, () -> platform.verifyDomain(slug, domain));
    }

    private interface Step<T> {
        T take();
    }

    /** What the API refuses in the words of members, told to the operator with what to do. */
    private static <T> T told(String slug, String domain, Step<T> step) {
        try {
            return step.take();
        } catch (Refused e) {
            if (e.is("domain-taken")) {
                throw new NotDone(domain + " is verified for another tenant, from which it must be removed first.", e);
            } else if (e.is("domain-not-found")) {
                throw new NotDone(
                        slug + " has no domain " + domain + "; see ./mayfly domain list --tenant " + slug + ".", e);
            } else if (e.is("domain-in-use")) {
                throw new NotDone(e.getMessage() + " Wait until they have ended, or add --end-addresses.", e);
            }
            throw e;
        }
    }

    private static Optional<JsonNode> find(PlatformApi platform, String slug, String domain) {
        return platform.domains(slug)
                .valueStream()
                .filter(each -> each.path("name").asText().equals(domain))
                .findFirst();
    }

    private static boolean isVerified(JsonNode domain) {
        return domain.path("state").asText().equals("VERIFIED");
    }

    private static String line(JsonNode domain) {
        return String.format(
                FORMAT,
                domain.path("name").asText(),
                domain.path("state").asText(),
                Told.time(domain.path("createdAt")));
    }
}
