package io.mayfly.kernel;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of something that may be refused, where one of several is refused without the others. */
public final class Tried<T> implements Supplier<T> {
    private final Supplier<T> outcome;
    private final Optional<T> value;

    private Tried(Supplier<T> outcome, Optional<T> value) {
        this.outcome = outcome;
        this.value = value;
    }

    public static <T> Tried<T> of(Supplier<T> deed) {
        try {
            return done(deed.get());
        } catch (Refusal refusal) {
            return new Tried<>(
                    () -> {
                        throw refusal;
                    },
                    Optional.empty());
        }
    }

    private static <T> Tried<T> done(T value) {
        return new Tried<>(() -> value, Optional.of(value));
    }

    /** @throws Refusal when it was refused */
    @Override
    public T get() {
        return outcome.get();
    }

    /** Nothing when it was refused. */
    public Optional<T> value() {
        return value;
    }

    /** The same refusal, or what is made of the value. */
    public <R> Tried<R> map(Function<T, R> then) {
        return of(() -> then.apply(get()));
    }
}
