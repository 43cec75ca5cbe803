package io.mayfly.mail.maildomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mayfly.foundation.address.DomainName;
import io.mayfly.kernel.TenantId;
import io.mayfly.mail.maildomain.dns.DnsAnswer;
import io.mayfly.mail.maildomain.dns.DnsLookup;
import io.mayfly.mail.maildomain.dns.DnsSurvey;
import io.mayfly.mail.maildomain.dns.DomainCheck;
import io.mayfly.mail.maildomain.dns.DomainRecords;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainLooksTest {
    private final CompletableFuture<DnsAnswer> answer = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final DnsLookup dns = (host, type) -> {
        asked.incrementAndGet();
        return answer;
    };
    private final DomainLooks looks = new DomainLooks(new DnsSurvey(dns));
    private final TenantId acme = TenantId.next();

    @Test
    void whoWantsOneThatIsUnderWayGetsThat() {
        CompletableFuture<DomainCheck> first = look(acme, "a.acme.example");
        await().until(() -> asked.get() > 0);
        int before = asked.get();
        CompletableFuture<DomainCheck> second = look(acme, "a.acme.example");

        answer.complete(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER));

        assertThat(second.join()).isEqualTo(first.join());
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void aTenantHasFewAtOnceAndOthersStillHaveTheirs() {
        List<CompletableFuture<DomainCheck>> running = IntStream.range(0, DomainLooks.MOST_OF_A_TENANT)
                .mapToObj(n -> look(acme, "d" + n + ".acme.example"))
                .toList();
        int each = 5;
        await().until(() -> asked.get() == each * DomainLooks.MOST_OF_A_TENANT);

        assertThatThrownBy(() -> looks.at(acme, records("more.acme.example"))).isInstanceOf(LooksBusy.class);
        CompletableFuture<DomainCheck> others = look(TenantId.next(), "in.globex.example");
        await().until(() -> asked.get() == each * (DomainLooks.MOST_OF_A_TENANT + 1));
        answer.complete(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER));

        assertThat(others.join().isUncertain()).isTrue();
        running.forEach(CompletableFuture::join);
        assertThat(looks.at(acme, records("more.acme.example")).isUncertain()).isTrue();
    }

    private CompletableFuture<DomainCheck> look(TenantId tenant, String domain) {
        return CompletableFuture.supplyAsync(() -> looks.at(tenant, records(domain)), Thread::startVirtualThread);
    }

    private static DomainRecords records(String domain) {
        return new DomainRecords(new DomainName(domain), "t0k3n", "mx.mayfly.example", List.of());
    }
}
