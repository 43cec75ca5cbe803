package io.mayfly.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllOrganizationsTest {
    private static final String AUTH = "http://localhost:8180/realms/mayfly/protocol/openid-connect/auth?";

    @Test
    void asksForAllOrganizations() {
        assertThat(AllOrganizations.widened(AUTH + "scope=openid+profile+email+organization&state=x"))
                .isEqualTo(AUTH + "scope=openid+profile+email+organization%3A*&state=x");
        assertThat(AllOrganizations.widened(AUTH + "client_id=a&scope=openid%20organization"))
                .isEqualTo(AUTH + "client_id=a&scope=openid%20organization%3A*");
    }

    @Test
    void widensOnce() {
        String widened = AUTH + "scope=openid+organization%3A*";

        assertThat(AllOrganizations.widened(widened)).isEqualTo(widened);
    }

    @Test
    void leavesOtherRedirectsAlone() {
        String other = "http://localhost:8080/addresses?scope=organization";

        assertThat(AllOrganizations.widened(other)).isEqualTo(other);
    }
}
