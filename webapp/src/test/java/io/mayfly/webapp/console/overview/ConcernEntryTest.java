package io.mayfly.webapp.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayfly.mail.receiving.RefusedMail;
import io.mayfly.overview.Concern;
import org.junit.jupiter.api.Test;

class ConcernEntryTest {
    private static ConcernEntry told(Concern concern) {
        return ConcernEntry.of(concern, (key, values) -> key);
    }

    @Test
    void leadsToTheListOfExactlyThese() {
        assertThat(told(new Concern.UnverifiedDomains(1)).path()).contains("domains?only=unverified");
        assertThat(told(new Concern.KeysEnding(2, true)).path()).contains("api-keys?of=all&only=ending");
        assertThat(told(new Concern.KeysEnding(2, false)).path()).contains("api-keys?only=ending");
        assertThat(told(new Concern.KeysIdle(2, true)).path()).contains("api-keys?of=all&only=idle");
        assertThat(told(new Concern.AddressesEnding(3)).path()).contains("addresses?only=ending");
        assertThat(told(new Concern.MailRefused(1, RefusedMail.Cause.FULL)).path())
                .contains("addresses?only=refused&state=all");
    }

    @Test
    void leadsNowhereWhereThereIsNoList() {
        assertThat(told(new Concern.Suspension()).path()).isEmpty();
    }

    @Test
    void saysWhyMailWasRefused() {
        assertThat(told(new Concern.MailRefused(1, RefusedMail.Cause.FULL)).sentence())
                .isEqualTo("overview.needs.refused overview.needs.refused.FULL");
    }
}
