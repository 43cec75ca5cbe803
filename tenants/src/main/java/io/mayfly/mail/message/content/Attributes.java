package io.mayfly.mail.message.content;

import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** The attributes of a tag, whose names and values take turns; of a name that is there twice the first counts. */
record Attributes(List<String> turns) {
    Optional<String> first(String name) {
        for (Iterator<String> each = turns.iterator(); each.hasNext(); ) {
            boolean wanted = each.next().equals(name);
            String value = each.next();
            if (wanted) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /** Puts a value in the place of all that are there under the name; an empty one takes them away. */
    void set(String name, String value) {
        boolean done = value.isEmpty();
        for (ListIterator<String> each = turns.listIterator(); each.hasNext(); ) {
            boolean wanted = each.next().equals(name);
            each.next();
            if (wanted && !done) {
                each.set(value);
                done = true;
            } else if (wanted) {
                each.remove();
                each.previous();
                each.remove();
            }
        }
    }
}
