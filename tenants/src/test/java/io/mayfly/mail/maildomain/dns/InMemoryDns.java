package io.mayfly.mail.maildomain.dns;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A DNS of a few names. */
public final class InMemoryDns implements DnsLookup {
    private record Question(String host, DnsType type) {}

    private final Map<Question, DnsAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    public void publish(String host, DnsType type, String... values) {
        say(host, type, new DnsAnswer.Found(values));
    }

    public void say(String host, DnsType type, DnsAnswer answer) {
        answers.put(new Question(host.toLowerCase(Locale.ROOT), type), answer);
    }

    /** Publishes all that is wanted; what has the same name and type stands beside each other. */
    public void publish(DomainRecords records) {
        records.all().forEach(record -> publish(record.host(), record.type(), record.value()));
    }

    public void remove(String host, DnsType type) {
        answers.remove(new Question(host, type));
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public CompletionStage<DnsAnswer> ask(String host, DnsType type) {
        asked.incrementAndGet();
        return CompletableFuture.completedFuture(
                answers.getOrDefault(new Question(host.toLowerCase(Locale.ROOT), type), new DnsAnswer.Nothing()));
    }
}
