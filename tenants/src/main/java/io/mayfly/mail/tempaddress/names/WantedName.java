package io.mayfly.mail.tempaddress.names;

import io.mayfly.foundation.address.LocalPart;
import io.mayfly.kernel.Invalid;
import java.util.Optional;
import java.util.function.Supplier;

/** The local-part that is wanted: exactly one, or any of a format. */
public sealed interface WantedName {
    /** This local-part and no other. */
    record Exactly(LocalPart localPart) implements WantedName {}

    /** One made up in a format, after a prefix if there is one. */
    record MadeUp(NameFormat format, Optional<LocalPart> prefix) implements WantedName {
        private static final int MAX_PREFIX = 24;

        public MadeUp {
            prefix.filter(given -> given.value().length() > MAX_PREFIX).ifPresent(tooLong -> {
                throw new Invalid("prefix", NameFault.PREFIX_TOO_LONG, MAX_PREFIX);
            });
        }
    }

    /** A name to try; always the same one when it is fixed. */
    default LocalPart candidate() {
        return switch (this) {
            case Exactly exactly -> exactly.localPart();
            case MadeUp madeUp -> {
                Supplier<String> name = madeUp.format()::next;
                yield LocalPart.of(
                        madeUp.prefix().map(prefix -> prefix + "-" + name.get()).orElseGet(name));
            }
        };
    }

    default boolean isFixed() {
        return this instanceof Exactly;
    }
}
