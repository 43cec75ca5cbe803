package io.mayfly.mail.tempaddress.names;

import io.mayfly.foundation.address.LocalPart;

/** Makes up a name that a person may take or roll again. */
public final class SuggestLocalPart {
    public LocalPart suggest() {
        return LocalPart.of(NameFormat.WORDS.next());
    }
}
