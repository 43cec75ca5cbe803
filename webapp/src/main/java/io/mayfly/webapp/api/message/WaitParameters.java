package io.mayfly.webapp.api.message;

import io.mayfly.kernel.Faults;
import io.mayfly.kernel.Invalid;
import io.mayfly.mail.message.MatchMessages.Criteria;
import io.mayfly.webapp.api.http.Checked;
import io.mayfly.webapp.api.http.PageParameters;
import io.mayfly.webapp.api.http.TimeText;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is waited for, and how long. */
public class WaitParameters implements Checked {
    private static final Duration DEFAULT = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int MOST = 50;
    private static final int LONGEST_PART = 200;

    @QueryParam("timeout")
    private @Nullable String timeout;

    @QueryParam("subject")
    private @Nullable String subject;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("body")
    private @Nullable String body;

    @QueryParam("has")
    private List<String> has = List.of();

    @QueryParam("since")
    private @Nullable String since;

    @QueryParam("count")
    private @Nullable String count;

    @QueryParam("unread")
    private @Nullable String unread;

    @Override
    public void check() {
        Faults faults = new Faults();
        faults.check(this::criteria);
        faults.check(this::timeout);
        faults.throwIfAny();
    }

    Duration timeout() {
        Duration wanted = timeout == null ? DEFAULT : TimeText.duration("timeout", timeout);
        if (wanted.compareTo(LONGEST) > 0) {
            throw new Invalid("timeout", "timeout is at most 120 seconds; call again to go on waiting");
        }
        return wanted;
    }

    Criteria criteria() {
        Faults faults = new Faults();
        Supplier<Optional<String>> ofSubject = faults.read(() -> part("subject", subject));
        Supplier<Optional<String>> ofAuthor = faults.read(() -> part("from", from));
        Supplier<Optional<String>> ofText = faults.read(() -> part("body", body));
        Supplier<Boolean> withAttachment = faults.read(() -> hasAttachment(has));
        Supplier<Optional<Instant>> after =
                faults.read(() -> Optional.ofNullable(since).map(text -> TimeText.instant("since", text)));
        Supplier<Boolean> onlyUnread = faults.read(() -> isTrue("unread", unread));
        Supplier<Integer> most = faults.read(() -> count(count));
        faults.throwIfAny();
        return new Criteria(
                ofSubject.get(),
                ofAuthor.get(),
                ofText.get(),
                withAttachment.get(),
                after.get(),
                onlyUnread.get(),
                most.get());
    }

    private static Optional<String> part(String name, @Nullable String text) {
        if (text != null && text.length() > LONGEST_PART) {
            throw new Invalid(name, name + " is at most " + LONGEST_PART + " characters");
        }
        return Optional.ofNullable(text);
    }

    static boolean hasAttachment(List<String> has) {
        List<String> wanted = has.stream()
                .flatMap(words -> Stream.of(words.split(",")))
                .map(String::strip)
                .toList();
        wanted.stream().filter(word -> !word.equals("attachment")).findFirst().ifPresent(unknown -> {
            throw new Invalid("has", "has must be attachment");
        });
        return !wanted.isEmpty();
    }

    private static boolean isTrue(String name, @Nullable String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw new Invalid(name, name + " must be true or false");
        };
    }

    private static int count(@Nullable String text) {
        int count = text == null ? 1 : PageParameters.number("count", text);
        if (count < 1 || count > MOST) {
            throw new Invalid("count", "count must be between 1 and " + MOST);
        }
        return count;
    }
}
