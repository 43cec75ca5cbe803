package io.mayfly.foundation.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {
    /** The five that certificate authorities write to. */
    private static final String[] AUTHORITIES = {"admin", "administrator", "hostmaster", "postmaster", "webmaster"};

    /** RFC 2142. */
    private static final String[] ROLES = {
        "info", "marketing", "sales", "support", "abuse", "noc", "security", "usenet", "news", "www", "uucp", "ftp"
    };

    @Test
    void reservesWhomAuthoritiesWriteToInEveryDisguise() {
        for (String name : AUTHORITIES) {
            assertReserved(name);
            assertReserved(name.toUpperCase(java.util.Locale.ROOT));
            assertReserved(String.join(".", name.split("")));
            assertReserved(String.join("-", name.split("")));
            assertReserved(name.replace('o', '0').replace('i', '1'));
            assertReserved(name.replace('i', 'l').replace('s', '5').replace('e', '3'));
            assertReserved(name.replace("m", "rn"));
            assertReserved(name.replace("w", "vv").replace('a', '4').replace('t', '7'));
            assertReserved(name + "1");
            assertReserved(name + "-2026");
        }
    }

    @Test
    void reservesRolesInEveryDisguise() {
        for (String name : ROLES) {
            assertReserved(name);
            assertReserved(String.join("_", name.split("")));
            assertReserved(name.replace('o', '0').replace('i', '1').replace('s', '5'));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root",
                "r00t",
                "sys-admin",
                "ssl.admin",
                "adm",
                "noreply",
                "no-reply",
                "n0_reply",
                "do-not-reply",
                "mailer-daemon",
                "mai1er.daemon3",
                "bounces",
                "noreply2",
                "we6master",
                "uuebmaster",
                "adnnin",
                "adminl",
                "admini",
                "r0071",
                "robo71",
                "bounc31",
                "1admin",
                "42-root-42",
                "superadmin",
                "admins"
            })
    void reservesRobotsAndWhoSoundsLikeAnAdministrator(String name) {
        assertReserved(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-webinar",
                "badminton",
                "administer",
                "newsletter",
                "news-2026",
                "sales2026",
                "support-4711",
                "ticket-789",
                "informatics",
                "daemonic",
                "amber-otter-4821",
                "a",
                "0"
            })
    void leavesOthersAlone(String name) {
        assertThat(LocalPart.of(name).isReserved()).as(name).isFalse();
    }

    /** What the syntax of a local-part doesn't have can't be a disguise. */
    @ParameterizedTest
    @ValueSource(strings = {"аdmin", "ádmin", "\"admin\"", "admin+x", "ad min", "admin.", "admin\u200b", "(x)admin"})
    void needsNoRuleForWhatIsNoLocalPart(String name) {
        assertThatThrownBy(() -> LocalPart.of(name)).isInstanceOf(Invalid.class);
    }

    private static void assertReserved(String name) {
        assertThat(LocalPart.of(name).isReserved()).as(name).isTrue();
    }
}
