package io.mayfly.mail.tempaddress.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayfly.account.policy.PolicySetting;
import io.mayfly.account.policy.Setting;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Role;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.testing.InMemoryMail;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemberLimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final InMemoryMail mail = new InMemoryMail();
    private final ShowUsage showUsage = new ShowUsage(
            mail.house().transactions(), mail.limits(), mail.house().clock());

    @Test
    void refusesOneMoreWithinTheHourAndAllowsItWhenTheOldestLeavesIt() {
        limit(Setting.NEW_PER_HOUR, 5);
        for (int i = 0; i < 5; i++) {
            mail.address("a" + i);
            mail.forward(MINUTE);
        }

        assertThatThrownBy(() -> mail.address("sixth")).isInstanceOfSatisfying(QuotaExceeded.class, refusal -> {
            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(55));
            assertThat(refusal.usage().remaining()).isZero();
            assertThat(refusal)
                    .hasMessageContaining("5 addresses within an hour")
                    .hasMessageContaining("55 minutes");
        });
        mail.forward(Duration.ofMinutes(55));
        assertThat(mail.address("sixth")).isNotNull();
    }

    @Test
    void endedAddressesCountForTheHourTheyWereMadeIn() {
        limit(Setting.NEW_PER_HOUR, 1);
        delete(mail.address("first").address());

        assertThatThrownBy(() -> mail.address("second")).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void refusesOneMoreLiveAddressUntilOneEnds() {
        limit(Setting.LIVE_ADDRESSES, 2);
        mail.address("first");
        mail.address("second");

        assertThatThrownBy(() -> mail.address("third")).isInstanceOfSatisfying(QuotaExceeded.class, refusal -> {
            assertThat(refusal.retryAfter()).isEqualTo(MINUTE);
            assertThat(refusal).hasMessageContaining("2 live addresses");
        });
        delete("first@in.acme.example");
        assertThat(mail.address("third")).isNotNull();
    }

    @Test
    void addressWhoseLeaseIsOverTakesNoPlaceAlsoBeforeTheSweeperCame() {
        limit(Setting.LIVE_ADDRESSES, 1);
        mail.address("first", MINUTE);
        mail.forward(MINUTE);

        assertThat(mail.address("second")).isNotNull();
    }

    @Test
    void eachMemberHasPlacesOfItsOwn() {
        limit(Setting.NEW_PER_HOUR, 1);
        mail.address("annas");
        Caller bert = mail.house().member(mail.acme(), "bert", Role.DEVELOPER);

        assertThat(showUsage.of(bert).remaining()).isEqualTo(1);
        assertThat(showUsage.of(mail.anna()).remaining()).isZero();
    }

    @Test
    void tellsWhatIsUsedAndWhenItComesBack() {
        limit(Setting.NEW_PER_HOUR, 5);
        assertThat(showUsage.of(mail.anna())).isEqualTo(new Usage(5, 0, Duration.ofHours(1), 10_000, 0));

        mail.address("first");
        mail.forward(MINUTE);

        assertThat(showUsage.of(mail.anna())).isEqualTo(new Usage(5, 1, Duration.ofMinutes(59), 10_000, 1));
    }

    @Test
    void remainingIsTheNarrowerOfBothLimits() {
        assertThat(new Usage(5, 2, MINUTE, 100, 99).remaining()).isEqualTo(1);
        assertThat(new Usage(5, 4, MINUTE, 100, 1).remaining()).isEqualTo(1);
        assertThat(new Usage(5, 7, MINUTE, 100, 1).remaining()).isZero();
    }

    @Test
    void takesTheMembersTurnBeforeItCounts() {
        mail.address("first");

        assertThat(mail.house().members().turns()).containsExactly(mail.anna().member());
    }

    private void limit(Setting setting, long most) {
        PolicySetting limited = new PolicySetting(
                PolicySetting.Layer.TENANT, Optional.empty(), setting, OptionalLong.of(most), OptionalLong.of(most));
        mail.house().policies().say(mail.acme().id().toString(), limited);
    }

    private void delete(String address) {
        mail.deleteTempAddress().delete(mail.anna(), new AddressReference(address));
    }
}
