package io.mayfly.webapp.console.component;

import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Whom a view lets in, as its annotation has it; one that says nothing lets nobody in. */
public sealed interface Admission {
    /** Who has a permission. */
    record Permitted(Permission needed) implements Admission {}

    /** Everybody who is signed in. */
    record Everybody() implements Admission {}

    /** Nobody, as long as the view doesn't say whom. */
    record Nobody() implements Admission {}

    /** What a view says by {@link Needs} or {@link PermitAll}. */
    static Admission to(Class<?> view) {
        @Nullable Needs needs = view.getAnnotation(Needs.class);
        if (needs != null) {
            return new Permitted(needs.value());
        }
        return view.isAnnotationPresent(PermitAll.class) ? new Everybody() : new Nobody();
    }

    /** Whether it lets this person in. */
    default boolean admits(Caller caller) {
        return switch (this) {
            case Permitted permitted -> caller.may(permitted.needed());
            case Everybody everybody -> true;
            case Nobody nobody -> false;
        };
    }
}
