package io.mayfly.mail.message;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Caseless;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.message.content.Summary;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.TempAddress;
import io.mayfly.mail.tempaddress.TempAddresses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds messages of an address by what lists show of them, while its lease lasts. That is sealed row by row, so that each has
 * to be opened to be looked at: the newest 2,000 are, and no more.
 */
public final class SearchMessages {
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int AT_ONCE = 200;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final TempAddresses addresses;
    private final Messages messages;
    private final SealedMessages sealed;
    private final Clock clock;

    public SearchMessages(
            Transactions transactions, TempAddresses addresses, Messages messages, SealedMessages sealed, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.messages = messages;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * What is looked for, and which part of what is found is wanted.
     *
     * @param text words that must all stand in author, subject or preview, in any case; of it the first 200 characters and
     *     five words count
     */
    public record Wanted(String text, int offset, int limit) {
        private List<String> words() {
            String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            return Stream.of(shortened.split(" "))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
        }
    }

    /**
     * What was found.
     *
     * @param part of it, newest first
     * @param count of all of it
     * @param all whether all of the address's messages were looked at
     */
    public record Found(List<MessageDetails> part, int count, boolean all) {
        private static final Found NOTHING = new Found(List.of(), 0, true);
    }

    public Found search(Caller caller, AddressReference reference, Wanted wanted) {
        caller.require(Permission.READ_MESSAGES);
        return transactions.call(caller.tenant(), () -> {
            TempAddress address = reference.resolve(addresses, caller, Permission.READ_MESSAGES);
            Optional<SealedMessages.Opener> opener =
                    address.isLiveAt(clock.instant()) ? sealed.openerOf(address) : Optional.empty();
            return opener.map(key -> found(address, key, wanted)).orElse(Found.NOTHING);
        });
    }

    private Found found(TempAddress address, SealedMessages.Opener opener, Wanted wanted) {
        List<String> words = wanted.words();
        List<MessageDetails> part = new ArrayList<>();
        int count = 0;
        int lookedAt = 0;
        List<Message> rows = List.of();
        do {
            rows = messages.slice(address.tenant(), address.id(), lookedAt, AT_ONCE);
            for (Message row : rows) {
                MessageDetails details = opener.details(row);
                if (matches(details.summary(), words)) {
                    if (count >= wanted.offset() && part.size() < wanted.limit()) {
                        part.add(details);
                    }
                    count++;
                }
            }
            lookedAt += rows.size();
        } while (rows.size() == AT_ONCE && lookedAt < MOST_LOOKED_AT);
        return new Found(part, count, rows.size() < AT_ONCE);
    }

    private static boolean matches(Summary summary, List<String> words) {
        String said = String.join(
                "\n", summary.from().name(), summary.from().address(), summary.subject(), summary.preview());
        return words.stream().allMatch(word -> Caseless.contains(said, word));
    }
}
