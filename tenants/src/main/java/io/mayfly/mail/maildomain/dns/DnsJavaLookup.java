package io.mayfly.mail.maildomain.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * DNS by dnsjava, over resolvers that recurse. One thread of the library's own waits for all sockets. Nothing is cached here: who
 * has just mended a record wants to see it, and the resolvers keep what they may.
 */
public final class DnsJavaLookup implements DnsLookup {
    /** How long one try waits for one resolver. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a whole question may take. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private static final int MOST_ALIASES = 8;

    private final Resolver resolver;

    /** @param resolvers asked in turn until one answers; those of the system when there are none */
    public DnsJavaLookup(List<InetSocketAddress> resolvers) {
        ExtendedResolver all = resolvers.isEmpty()
                ? new ExtendedResolver()
                : new ExtendedResolver(
                        resolvers.stream().map(SimpleResolver::new).toArray(Resolver[]::new));
        for (Resolver each : all.getResolvers()) {
            each.setTimeout(PATIENCE);
        }
        all.setTimeout(DEADLINE);
        all.setRetries(2);
        this.resolver = all;
    }

    @Override
    public CompletionStage<DnsAnswer> ask(String host, DnsType type) {
        Name name;
        try {
            name = Name.concatenate(Name.fromString(host), Name.root);
        } catch (TextParseException | NameTooLongException e) {
            return CompletableFuture.completedFuture(new DnsAnswer.Nothing());
        }
        return ask(name, Type.value(type.name()), new HashSet<>())
                .completeOnTimeout(
                        new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER),
                        DEADLINE.toMillis() + 1000,
                        TimeUnit.MILLISECONDS);
    }

    /** @param seen the names that led here, each an alias of the next */
    private CompletableFuture<DnsAnswer> ask(Name name, int type, Set<Name> seen) {
        if (!seen.add(name) || seen.size() > MOST_ALIASES) {
            return CompletableFuture.completedFuture(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.ALIAS_LOOP));
        }
        Message question = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        // Asks to be told whether the resolver vouches for the answer (RFC 6840 §5.7).
        question.getHeader().setFlag(Flags.AD);
        return resolver.sendAsync(question)
                .toCompletableFuture()
                .handle((answer, failure) -> Optional.ofNullable(failure == null ? answer : null))
                .thenCompose(answer -> answer.map(given -> read(given, name, type, seen))
                        .orElseGet(() -> CompletableFuture.completedFuture(
                                new DnsAnswer.Trouble(DnsAnswer.TroubleCause.NO_ANSWER))));
    }

    private CompletableFuture<DnsAnswer> read(Message answer, Name asked, int type, Set<Name> seen) {
        if (answer.getRcode() != Rcode.NOERROR && answer.getRcode() != Rcode.NXDOMAIN) {
            return CompletableFuture.completedFuture(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.SERVER_FAILURE));
        }
        List<Record> records = answer.getSection(Section.ANSWER);
        Name name = asked;
        for (Name alias = aliased(records, name); alias != null; alias = aliased(records, name)) {
            if (!seen.add(alias) || seen.size() > MOST_ALIASES) {
                return CompletableFuture.completedFuture(new DnsAnswer.Trouble(DnsAnswer.TroubleCause.ALIAS_LOOP));
            }
            name = alias;
        }
        Name last = name;
        List<String> values = records.stream()
                .filter(record -> record.getType() == type && record.getName().equals(last))
                .limit(DnsAnswer.Found.MOST)
                .map(DnsTexts::of)
                .toList();
        if (!values.isEmpty()) {
            boolean validated = answer.getHeader().getFlag(Flags.AD);
            return CompletableFuture.completedFuture(new DnsAnswer.Found(values, validated));
        }
        if (last.equals(asked) || answer.getRcode() == Rcode.NXDOMAIN) {
            return CompletableFuture.completedFuture(new DnsAnswer.Nothing());
        }
        // The server knew the alias only, not what it leads to.
        seen.remove(last);
        return ask(last, type, seen);
    }

    private static @Nullable Name aliased(List<Record> records, Name name) {
        return records.stream()
                .filter(record ->
                        record instanceof CNAMERecord && record.getName().equals(name))
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst()
                .orElse(null);
    }
}
