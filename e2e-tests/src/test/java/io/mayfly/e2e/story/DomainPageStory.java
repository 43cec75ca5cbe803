package io.mayfly.e2e.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.mayfly.e2e.client.Api;
import io.mayfly.e2e.system.NameServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody sets up a domain in the browser. */
class DomainPageStory extends BrowserStory {
    private static final double A_MINUTE = 60_000;

    private final NameServer names = Stage.names();
    private final Api program = Stage.program(Stage.acme());

    @Test
    void claimsADomainAndSeesByItselfThatItIsPublished() {
        String domain = Stage.uniqueName("shop") + ".acme.example";
        visit.signIn(Stage.acme().withRole("OWNER"), "domains");
        visit.button("Claim domain").first().click();
        visit.dialog().getByLabel("Domain").fill("acme.example");
        visit.press("Enter");
        assertThat(visit.dialog()).containsText("acme.example is an organisation’s main domain");
        assertThat(visit.dialog().getByLabel("Why must it be this one?")).isVisible();

        visit.dialog().getByLabel("Domain").fill(domain);
        visit.press("Enter");
        visit.arrivesAt("domains/" + domain);
        assertThat(visit.text("Not verified").first()).isVisible();
        assertThat(visit.text("Proves that the domain is yours.")).isVisible();

        names.publish(
                domain,
                program.get("/domains/" + domain + "/zone-file").expecting(200).text());

        assertThat(visit.text("Verified").first()).isVisible(new IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(visit.content().locator(".mf-grade")).hasText("A", new HasTextOptions().setTimeout(A_MINUTE));
        assertThat(program.get("/domains/" + domain)
                        .expecting(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("VERIFIED");
        visit.button("Remove").click();
        visit.confirm("Remove " + domain);
        visit.arrivesAt("domains");
        Problems.assertProblem(program.get("/domains/" + domain), 404);
    }

    @Test
    void saysWhatWasFoundInsteadWhenAsked() {
        String domain = Stage.uniqueName("astray") + ".acme.example";
        program.post("/domains", Map.of("name", domain)).expecting(201);
        names.publish(domain, domain.replace(".example", "") + " IN MX 10 mx.other.example.");
        visit.signIn(Stage.acme().withRole("OWNER"), "domains/" + domain);

        visit.button("Check now").click();

        assertThat(visit.text("10 mx.other.example.").first()).isVisible(new IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(visit.text("Mail goes to another server").first()).isVisible();
        assertThat(visit.content().locator(".mf-grade")).hasText("F");
        program.delete("/domains/" + domain).expecting(204);
    }

    @Test
    void showsWhoMayNotChangeThemTheStateOnly() {
        visit.signIn(Stage.acme().withRole("AUDITOR"), "domains/" + Stage.acme().domain());

        assertThat(visit.text("Needed to receive mail")).isVisible();
        assertThat(visit.button("Check now")).hasCount(0);
        assertThat(visit.button("Remove")).hasCount(0);
        visit.open("domains");
        assertThat(visit.text("Mail domains that your organisation receives for."))
                .isVisible();
        assertThat(visit.button("Claim domain")).hasCount(0);
    }

    @Test
    void saysThatThereIsNoSuchDomain() {
        visit.signIn(Stage.acme().withRole("OWNER"), "domains/" + Stage.globex().domain());

        assertThat(visit.text("There is no such domain")).isVisible();
        visit.button("All domains").click();
        visit.arrivesAt("domains");
    }
}
