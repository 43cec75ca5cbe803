package io.mayfly.webapp.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                  | CONSOLE
            ''                                 | CONSOLE
            /addresses/beta@in.acme.example    | CONSOLE
            /mail-frame/b@in.acme.example/1    | CONSOLE
            /VAADIN/push                       | CONSOLE
            /api                               | API
            /api/                              | API
            /api/temp-emails                   | API
            /api/temp-emails/a%40in.example    | API
            /api/temp-emails/a+b@in.example    | API
            /api/stream                        | API
            //api/temp-emails                  | API
            /api//temp-emails                  | API
            /%61pi/temp-emails                 | API
            /api;jsessionid=1/temp-emails      | API
            /api;/temp-emails                  | API
            /;x=1/api/temp-emails              | API
            /api/platform                      | PLATFORM
            /api/platform/tenants              | PLATFORM
            /api//platform/tenants             | PLATFORM
            /api/platform;x=1/tenants          | PLATFORM
            /api;x=/platform/tenants           | PLATFORM
            /api/%70latform/tenants            | PLATFORM
            /api/platforms                     | API
            /api/me/platform                   | API
            /apiary                            | CONSOLE
            /api-keys                          | CONSOLE
            /API/temp-emails                   | CONSOLE
            /console/api/temp-emails           | CONSOLE
            /login                             | SIGN_IN
            /login;jsessionid=1                | SIGN_IN
            /logout                            | SIGN_IN
            /callback                          | SIGN_IN
            /signed-out                        | SIGN_IN
            /backchannel-logout                | BACK_CHANNEL
            /backchannel-logout;x=1            | BACK_CHANNEL
            /backchannel-logout/x              | CONSOLE
            /callback/addresses                | CONSOLE
            /login/../addresses                | UNCLEAR
            /WEB-INF/web.xml                   | UNCLEAR
            /WEB-INF__lib__jsoup-1.22.2_jar    | UNCLEAR
            /%57EB-INF__lib__jsoup-1.22.2_jar  | UNCLEAR
            /openapi                           | PUBLIC
            /problems/not-found                | PUBLIC
            /docs/api                          | PUBLIC
            /docs                              | PUBLIC
            /health/ready                      | OPERATION
            /metrics                           | OPERATION
            /metrics;x=1                       | OPERATION
            /metricsandmore                    | CONSOLE
            /api/../addresses                  | UNCLEAR
            /console/../api/me                 | UNCLEAR
            /console/%2e%2e/api/me             | UNCLEAR
            /console/%2E./api/me               | UNCLEAR
            /console/..;x=1/api/me             | UNCLEAR
            /./api/me                          | UNCLEAR
            /api%2fme                          | UNCLEAR
            /api%2Fplatform/tenants            | UNCLEAR
            /api%5cme                          | UNCLEAR
            /api\\me                           | UNCLEAR
            /%2561pi/me                        | UNCLEAR
            /api%3bx/me                        | UNCLEAR
            /api%00/me                         | UNCLEAR
            /api%0a/me                         | UNCLEAR
            /api/%zz                           | UNCLEAR
            /api/%                             | UNCLEAR
            /api/%c0%af                        | UNCLEAR
            """)
    void isDecidedByThePathAsTheContainerMapsIt(String path, Door door) {
        assertThat(Door.at("", path)).isEqualTo(door);
    }

    @ParameterizedTest
    @CsvSource({
        "/mail/api/me, API",
        "/mail/api/platform/tenants, PLATFORM",
        "/mail/addresses, CONSOLE",
        "/mail, CONSOLE",
        "/api/me, UNCLEAR",
        "/%6dail/api/me, UNCLEAR"
    })
    void countsFromTheContextPath(String path, Door door) {
        assertThat(Door.at("/mail", path)).isEqualTo(door);
    }

    @Test
    void staysWhatItWasWhenTheRequestIsSentOn() {
        FakeRequest request = FakeRequest.to("/api/temp-emails");
        Door.of(request.asRequest());

        request.forwardedTo("/error");

        assertThat(Door.of(request.asRequest())).isEqualTo(Door.API);
    }

    @Test
    void ofAnErrorIsThatOfTheRequestThatFailed() {
        FakeRequest request =
                FakeRequest.to("/error").with(RequestDispatcher.ERROR_REQUEST_URI, "/api/platform;x=1/tenants");

        assertThat(Door.of(request.asRequest())).isEqualTo(Door.PLATFORM);
    }

    /** The API refuses what is too long in its own words. */
    @Test
    void takesLittleAtADoorForPeople() {
        assertThat(Door.CONSOLE.longestBody()).isEqualTo(128 * 1024);
        assertThat(Door.BACK_CHANNEL.longestBody()).isEqualTo(128 * 1024);
        assertThat(Door.API.longestBody()).isGreaterThan(1 << 20);
    }
}
